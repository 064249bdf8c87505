import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { applyUpdate, previewUpdate, rollBack } from '../../../storage/apply-update.ts';
import { CHECK_ALARM, scheduleChecks } from '../../../storage/check-alarm.ts';
import { ParallaxDatabase } from '../../../storage/db.ts';
import type { CheckAnswer } from '../../../storage/decide-check.ts';
import { findDispute } from '../../../storage/dispute-store.ts';
import { importPack, previewPack } from '../../../storage/import-pack.ts';
import type { Pack } from '../../../storage/model.ts';
import { writeOwnAccount } from '../../../storage/own-accounts.ts';
import { installPack, setPackEnabled } from '../../../storage/pack-store.ts';
import { removePack } from '../../../storage/remove-pack.ts';
import { releaseHosts } from '../../../storage/subscription-address.ts';
import { addSubscription, beginCheck, dueAddresses, recordCheck, setDaily } from '../../../storage/subscriptions.ts';
import { unsubscribe } from '../../../storage/unsubscribe.ts';
import { anAccountDraft } from './a-draft.ts';
import { aDispute, anAccount, aPack } from './a-pack.ts';
import { letsThrough } from './lets-through.ts';

const db = new ParallaxDatabase('subscriptions-test');
const url = 'https://packs.example/test.json';
const HOUR = 3_600_000;
const start = Date.parse('2026-05-01T12:00:00.000Z');
const hour = (hours: number) => new Date(start + hours * HOUR);

const removed: string[][] = [];
beforeEach(async () => {
  fakeBrowser.reset();
  removed.length = 0;
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(async () => ({
    origins: ['https://packs.example/*', '*://*.site.example/*'],
  }));
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(async ({ origins = [] }: { origins?: string[] }) => {
    removed.push(origins);
    return true;
  });
  await db.delete();
  await db.open();
});

/** What a server sends whose pack has one account of its version. */
function version(number: string, pack: Partial<Pack> = {}): CheckAnswer {
  const dispute = aDispute('bridge', { accounts: [anAccount(`of-${number.replaceAll('.', '-')}`)] });
  const [story] = aPack().stories;
  const made = aPack({ version: number, stories: story ? [{ ...story, disputes: [dispute] }] : [], ...pack });
  return { kind: 'pack', key: 'key', digest: number, etag: undefined, pack: made };
}

const accountsNow = async () => (await findDispute(db, 'test/bridge'))?.accounts.map(({ id }) => id);
const everything = () => Promise.all(db.tables.map((table) => table.toArray()));

/** Subscribe, and apply the version of January. */
async function subscribed(): Promise<void> {
  await addSubscription(db, url, hour(0));
  await recordCheck(db, url, version('2026.01.01'), hour(0));
  await applyUpdate(db, url, '2026.01.01');
}

describe('an update', () => {
  beforeEach(subscribed);

  test('changes nothing until it is applied, and everything then', async () => {
    await recordCheck(db, url, version('2026.02.01'), hour(24));
    expect(await accountsNow()).toEqual(['of-2026-01-01']);
    expect(await previewUpdate(db, url)).toMatchObject({
      installed: '2026.01.01',
      diff: { changed: [{ id: 'bridge' }], added: [], removed: [] },
    });
    expect(await applyUpdate(db, url, '2026.02.01')).toBe(true);
    expect(await accountsNow()).toEqual(['of-2026-02-01']);
    expect(await previewUpdate(db, url)).toBeNull();
    expect(await letsThrough('Town')).toBe(true);
    const record = await db.subscriptions.get(url);
    expect([record?.waiting, record?.previous]).toEqual([undefined, '2026.01.01']);
    expect(await db.packs.get('test')).toMatchObject({ origin: 'subscription', version: '2026.02.01' });
  });

  test('is rolled back, waits again, and can be applied again', async () => {
    await recordCheck(db, url, version('2026.02.01'), hour(24));
    await applyUpdate(db, url, '2026.02.01');
    expect(await rollBack(db, url)).toBe(true);
    expect(await accountsNow()).toEqual(['of-2026-01-01']);
    const record = await db.subscriptions.get(url);
    expect([record?.waiting, record?.previous]).toEqual(['2026.02.01', undefined]);
    expect(await rollBack(db, url)).toBe(false);
    expect(await applyUpdate(db, url, '2026.02.01')).toBe(true);
    expect(await accountsNow()).toEqual(['of-2026-02-01']);
  });

  test('is applied only as it was shown', async () => {
    await recordCheck(db, url, version('2026.02.01'), hour(24));
    await recordCheck(db, url, version('2026.03.01'), hour(48));
    expect(await applyUpdate(db, url, '2026.02.01')).toBe(false);
    expect(await accountsNow()).toEqual(['of-2026-01-01']);
  });

  test('leaves the reader’s own in place, and a pack that is off stays off', async () => {
    await writeOwnAccount(db, 'test/bridge', anAccountDraft(), 'en');
    await setPackEnabled(db, 'test', false);
    await recordCheck(db, url, version('2026.02.01'), hour(24));
    await applyUpdate(db, url, '2026.02.01');
    await setPackEnabled(db, 'test', true);
    expect((await accountsNow())?.sort()).toEqual(['of-2026-02-01', expect.stringMatching(/^own-/)]);
  });

  test('that cannot be installed changes nothing', async () => {
    await recordCheck(db, url, version('2026.02.01'), hour(24));
    const before = await everything();
    const failing = vi.spyOn(db.concepts, 'bulkAdd').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'));
    await expect(applyUpdate(db, url, '2026.02.01')).rejects.toThrow();
    failing.mockRestore();
    expect(await everything()).toEqual(before);
    expect(await applyUpdate(db, url, '2026.02.01')).toBe(true);
  });

  test('never takes the place of a pack that came from elsewhere meanwhile', async () => {
    await recordCheck(db, url, version('2026.02.01'), hour(24));
    await installPack(db, aPack(), 'file');
    await expect(applyUpdate(db, url, '2026.02.01')).rejects.toThrow('another pack');
    expect((await db.packs.get('test'))?.origin).toBe('file');
  });
});

describe('a pack of a subscription', () => {
  test('is refused under the id of a pack that is here, and the reverse', async () => {
    await installPack(db, aPack(), 'file');
    await addSubscription(db, url);
    await recordCheck(db, url, version('2026.01.01'));
    expect(await db.subscriptions.get(url)).toMatchObject({ fault: { reason: 'idTaken', detail: 'test' } });
    await removePack(db, 'test').then((removal) => removal?.finish());
    await recordCheck(db, url, version('2026.01.01'));
    await expect(previewPack(db, JSON.stringify(aPack()))).rejects.toThrow('subscribe');
    const other = 'https://elsewhere.example/';
    await addSubscription(db, other);
    await recordCheck(db, other, version('2026.05.01'));
    expect(await db.subscriptions.get(other)).toMatchObject({ fault: { reason: 'idTaken' } });
  });

  test('is not removed but by the end of its subscription', async () => {
    await subscribed();
    expect(await removePack(db, 'test')).toBeNull();
  });
});

describe('the end of a subscription', () => {
  beforeEach(subscribed);

  test('takes the pack along, and leaves nothing but what the reader wrote', async () => {
    await recordCheck(db, url, version('2026.02.01'), hour(24));
    const end = await unsubscribe(db, url);
    expect(await accountsNow()).toBeUndefined();
    expect(await letsThrough('Town')).toBe(false);
    expect(await fakeBrowser.alarms.get(CHECK_ALARM)).toBeUndefined();
    expect(removed).toEqual([]);
    await end?.finish();
    expect((await everything()).flat()).toEqual([]);
    expect(removed).toEqual([['https://packs.example/*']]);
  });

  test('is undone whole', async () => {
    await recordCheck(db, url, version('2026.02.01'), hour(24));
    await applyUpdate(db, url, '2026.02.01');
    const before = await everything();
    const end = await unsubscribe(db, url);
    await end?.undo();
    const revised = (rows: object[][]) => JSON.stringify(rows).replace(/"revision":\d+/g, '');
    expect(revised(await everything())).toBe(revised(before));
    expect(await letsThrough('Town')).toBe(true);
    expect(await fakeBrowser.alarms.get(CHECK_ALARM)).toBeDefined();
    await rollBack(db, url);
    expect(await accountsNow()).toEqual(['of-2026-01-01']);
  });

  test('is not undone over what took its place', async () => {
    const end = await unsubscribe(db, url);
    await importPack(db, await previewPack(db, JSON.stringify(aPack({ version: '2026.04.01' }))));
    await end?.undo();
    expect(await db.subscriptions.count()).toBe(0);
    expect((await db.packs.get('test'))?.version).toBe('2026.04.01');
  });

  test('while a check is under way is not undone by it', async () => {
    await beginCheck(db, url, hour(24));
    await unsubscribe(db, url);
    await recordCheck(db, url, version('2026.02.01'), hour(24));
    expect([await db.subscriptions.count(), await db.subscriptionPacks.count()]).toEqual([0, 0]);
  });
});

describe('the daily check', () => {
  const due = (hours: number) => dueAddresses(db, hour(hours));

  test('is due at once, then a day later, and never where the reader said so', async () => {
    await addSubscription(db, url, hour(0));
    expect(await due(0)).toEqual([url]);
    await recordCheck(db, url, version('2026.01.01'), hour(0));
    expect([await due(23.9), await due(24)]).toEqual([[], [url]]);
    await setDaily(db, url, false);
    expect(await due(24)).toEqual([]);
  });

  test('that is killed is tried again an hour later', async () => {
    await addSubscription(db, url, hour(0));
    await beginCheck(db, url, hour(0));
    expect([await due(0.9), await due(1)]).toEqual([[], [url]]);
  });

  test('is due when the clock has gone back', async () => {
    await addSubscription(db, url, hour(1000));
    await recordCheck(db, url, version('2026.01.01'), hour(1000));
    expect(await due(0)).toEqual([url]);
  });

  test('has its alarm only while there is one to make', async () => {
    const isSet = async () => {
      await scheduleChecks(db);
      return (await fakeBrowser.alarms.get(CHECK_ALARM)) !== undefined;
    };
    expect(await isSet()).toBe(false);
    await addSubscription(db, url);
    expect(await isSet()).toBe(true);
    await setDaily(db, url, false);
    expect(await isSet()).toBe(false);
  });
});

test('subscribing twice to one address is once', async () => {
  await subscribed();
  const before = await everything();
  await addSubscription(db, url, hour(5));
  expect(await everything()).toEqual(before);
});

test('only hosts that no subscription needs are given back', async () => {
  await addSubscription(db, url);
  await releaseHosts(db);
  expect(removed).toEqual([]);
});
