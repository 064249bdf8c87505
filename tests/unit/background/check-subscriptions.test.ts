import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkDue, checkNow } from '../../../entrypoints/background/check-subscriptions.ts';
import { version as builtInVersion } from '../../../public/packs/syria/pack.json' with { type: 'json' };
import { applyUpdate } from '../../../storage/apply-update.ts';
import { ParallaxDatabase } from '../../../storage/db.ts';
import { installPack } from '../../../storage/pack-store.ts';
import { readPack } from '../../../storage/read-pack.ts';
import { updateSettings } from '../../../storage/settings.ts';
import { addSubscription, setDaily } from '../../../storage/subscriptions.ts';
import { unsubscribe } from '../../../storage/unsubscribe.ts';
import { aPack } from '../storage/a-pack.ts';
import { aPublisher } from '../storage/a-publisher.ts';

const db = new ParallaxDatabase('check-subscriptions-test');
const url = 'https://packs.example/test.json';
const publisher = aPublisher();
const january = publisher.sign(aPack({ version: '2026.01.01' }));
const february = publisher.sign(aPack({ version: '2026.02.01' }));

let requests: string[] = [];
let allowed = true;
let respond: () => Response | Promise<Response> = () => new Response(null, { status: 500 });

beforeEach(async () => {
  fakeBrowser.reset();
  requests = [];
  allowed = true;
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => allowed);
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(async () => ({ origins: [] }));
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path: string) => `chrome-extension://own${path}`);
  vi.stubGlobal('fetch', async (address: string) => {
    requests.push(address);
    return respond();
  });
  await db.delete();
  await db.open();
  await installPack(db, aPack({ id: 'syria', version: builtInVersion }), 'built-in');
});

const ask = (address: unknown = url, from = 'chrome-extension://own/library.html') =>
  checkNow(db, address, { url: from });
const serve = (file: Uint8Array<ArrayBuffer>) => {
  respond = () => new Response(file, { headers: { etag: '"1"' } });
};
const record = () => db.subscriptions.get(url);

/** Subscribe, and apply the version of January. */
async function subscribe(): Promise<void> {
  await addSubscription(db, url);
  serve(january);
  await ask();
  await applyUpdate(db, url, '2026.01.01');
}
const dueNow = () => db.subscriptions.update(url, { due: 0 });

test('a check by hand brings what waits', async () => {
  await subscribe();
  serve(february);
  await ask();
  expect(await record()).toMatchObject({ key: publisher.key, pack: 'test', waiting: '2026.02.01', etag: '"1"' });
  expect((await readPack(db, 'test'))?.version).toBe('2026.01.01');
  respond = () => new Response(null, { status: 304 });
  await ask();
  expect(await record()).toMatchObject({ waiting: '2026.02.01', failures: 0 });
});

describe('no request is made', () => {
  test('without a subscription', async () => {
    await checkDue(db);
    await ask();
    expect(requests).toEqual([]);
  });

  test('after the end of one', async () => {
    await subscribe();
    await dueNow();
    await unsubscribe(db, url);
    requests = [];
    await checkDue(db);
    await ask();
    expect(requests).toEqual([]);
  });

  test('by itself while the reader has paused the extension, or wants no daily check', async () => {
    await subscribe();
    await dueNow();
    requests = [];
    await updateSettings(() => ({ paused: true }));
    await checkDue(db);
    await updateSettings(() => ({ paused: false }));
    await setDaily(db, url, false);
    await checkDue(db);
    expect(requests).toEqual([]);
    await setDaily(db, url, true);
    await checkDue(db);
    expect(requests).toEqual([url]);
  });

  test('before a day has passed', async () => {
    await subscribe();
    requests = [];
    await checkDue(db);
    expect(requests).toEqual([]);
  });

  test('without the permission for the host, which is said', async () => {
    await addSubscription(db, url);
    allowed = false;
    await ask();
    expect(requests).toEqual([]);
    expect(await record()).toMatchObject({ fault: { reason: 'noPermission', detail: 'packs.example' } });
  });

  test('for anyone but a page of the extension', async () => {
    await addSubscription(db, url);
    await expect(ask(url, 'https://arcalisnews.com/')).rejects.toThrow('Only pages of the extension');
    await expect(checkNow(db, url, {})).rejects.toThrow('Only pages of the extension');
    await expect(ask({ url })).rejects.toThrow();
    expect(requests).toEqual([]);
  });
});

test('two checks at once make one request after the other, and the second by itself is not needed', async () => {
  await addSubscription(db, url);
  serve(january);
  await Promise.all([ask(), checkDue(db), checkDue(db)]);
  expect(requests).toEqual([url]);
});

describe('whatever a server sends, the installed pack stays', () => {
  const thief = aPublisher();
  const text = (body: Uint8Array<ArrayBuffer>) => new TextDecoder().decode(body);
  test.each<[string, string, () => Response | Promise<Response>]>([
    ['an older version', 'older', () => new Response(publisher.sign(aPack({ version: '2025.12.31' })))],
    ['a pack under another key', 'otherKey', () => new Response(thief.sign(aPack({ version: '2026.02.01' })))],
    ['a changed pack', 'badSignature', () => new Response(text(february).replace('A pack', 'A pick'))],
    ['the old pack with a new version', 'badSignature', () => new Response(text(january).replace('.01.01', '.02.01'))],
    ['another pack of the publisher', 'otherPack', () => new Response(publisher.sign(aPack({ id: 'rest' })))],
    [
      'another text of a version',
      'sameVersion',
      () => new Response(publisher.sign(aPack({ version: '2026.01.01', licence: 'X' }))),
    ],
    ['a page', 'notPack', () => new Response('<!doctype html>\n<title>Not found</title>')],
    ['nothing', 'notPack', () => new Response('')],
    ['an error', 'status', () => new Response('', { status: 503 })],
    ['no answer', 'unreachable', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('%s', async (_, reason, answer) => {
    await subscribe();
    const packs = await db.packs.toArray();
    const before = await record();
    respond = answer;
    await ask();
    const { fault, failures, due, ...after } = (await record()) ?? {};
    expect([fault?.reason, failures]).toEqual([reason, 1]);
    expect(after).toEqual({ ...before, due: undefined, failures: undefined, fault: undefined });
    expect(await db.packs.toArray()).toEqual(packs);
    expect(await db.subscriptionPacks.count()).toBe(0);
    expect(due).toBeGreaterThan(Date.now());
  });

  test('a browser that stores no more says so', async () => {
    await subscribe();
    serve(february);
    const full = new DOMException('', 'QuotaExceededError');
    const failing = vi.spyOn(db.subscriptionPacks, 'put').mockRejectedValueOnce(full);
    await ask();
    failing.mockRestore();
    expect(await record()).toMatchObject({ fault: { reason: 'storage' } });
    expect((await record())?.waiting).toBeUndefined();
  });
});
