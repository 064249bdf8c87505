/** A pack by address, from the subscription to its end, with a publisher's server by https. */
import { expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import { keyFingerprint } from '../../storage/key-fingerprint.ts';
import { launch } from '../../tools/drive/launch.ts';
import { changeSettings } from '../../tools/drive/page-marks.ts';
import { until } from '../../tools/drive/until.ts';
import { aDispute, aPack } from '../unit/storage/a-pack.ts';
import { aPublisher } from '../unit/storage/a-publisher.ts';
import { faultsOf, press, says } from './library-page.ts';
import { file, PACK_HOST, servePacks } from './pack-server.ts';
import { check, describeSubscriber, giveAddress, letADayPass, subscribe, subscriptionSays } from './subscriber.ts';

/** The extension API as a page of the extension has it, where these functions are evaluated. */
declare const chrome: Pick<typeof Browser, 'permissions' | 'scripting'>;

const PATH = '/test.json';
const publisher = aPublisher();
const january = publisher.sign(aPack({ version: '2026.01.01' }));
const february = publisher.sign(
  aPack({
    version: '2026.02.01',
    stories: [
      {
        id: 'story',
        title: { en: 'Story' },
        summary: { en: 'A story.' },
        disputes: [aDispute('bridge', { question: { en: 'Who closed the bridge?' } }), aDispute('tunnel')],
      },
    ],
  }),
);

describeSubscriber('a subscription', (stage) => {
  test('is shown before it is taken, with the key of its publisher', async () => {
    const { driver, server } = stage();
    server.answer(PATH, file(january, '"january"'));
    const page = await driver.openOwn('library.html#/packs');
    await giveAddress(page, 'http://packs.example/');
    await says(page, 'This is not an address that begins with https://.');
    expect(server.requests).toEqual([]);
    await subscribe(page, server.url(PATH));
    await says(page, 'The pack has arrived: version 2026.01.01.');
    await says(page, await keyFingerprint(publisher.key));
    await press(page, 'Show what would change');
    await says(page, 'This pack is new.');
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Add this pack');
    await says(page, 'A pack for tests.');
    await page.close();
  });

  test('asks with nothing but the address and the mark of what is known', async () => {
    const { driver, server } = stage();
    const page = await driver.openOwn('library.html#/packs');
    await check(page);
    const [first, second] = server.requests;
    expect(server.requests.map(({ url }) => url)).toEqual([server.url(PATH), server.url(PATH)]);
    expect(first?.headers['if-none-match']).toBeUndefined();
    expect(second?.headers['if-none-match']).toBe('"january"');
    for (const name of ['cookie', 'referer', 'authorization', 'origin']) {
      expect(second?.headers[name] ?? 'null', name).toBe('null');
    }
    await subscriptionSays(page, 'Changes are waiting', false);
    await page.close();
  });

  test('brings changes, which are shown, applied and rolled back', async () => {
    const { driver, server } = stage();
    server.answer(PATH, file(february, '"february"'));
    const page = await driver.openOwn('library.html#/packs');
    await check(page);
    await says(page, 'Changes are waiting: version 2026.02.01.');
    await says(page, 'Version 2026.01.01');
    await press(page, 'Show what would change');
    await says(page, 'Questions changed: 1');
    await says(page, 'What happened at tunnel?');
    await press(page, 'Apply the changes');
    await says(page, 'The changes were applied.');
    await says(page, 'Version 2026.02.01');
    await press(page, 'Go back to version 2026.01.01');
    await says(page, 'Version 2026.01.01 is back.');
    await says(page, 'Changes are waiting: version 2026.02.01.');
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
  });

  test('is checked by itself once a day, but not while Parallax is paused', async () => {
    const { driver, server } = stage();
    const page = await driver.openOwn('library.html#/packs');
    const before = server.requests.length;
    await changeSettings(driver, { paused: true });
    await letADayPass(page);
    // By hand it is checked all the same, after any check that the alarm began.
    await check(page);
    expect(server.requests.length).toBe(before + 1);
    await changeSettings(driver, { paused: false });
    await letADayPass(page);
    await until('a request', () => server.requests.length > before + 1);
    await page.close();
  });

  test('outlives the death of the background in a check', async () => {
    const { driver, server } = stage();
    const page = await driver.openOwn('library.html#/packs');
    await until('the subscription', () => page.$('.subscription'));
    let asked = false;
    server.answer(PATH, (response) => {
      asked = true;
      response.writeHead(200).write('{');
    });
    await press(page, 'Check now');
    await until('the request', () => asked);
    await driver.stopBackground();
    server.answer(PATH, file(february, '"february"'));
    await subscriptionSays(page, 'Checking', false);
    await check(page);
    await subscriptionSays(page, 'took nothing', false);
    await says(page, 'Changes are waiting: version 2026.02.01.');
    await page.close();
  });

  test('ends with its pack, is back when that is undone, and asks for nothing after its end', async () => {
    const { driver, server } = stage();
    const page = await driver.openOwn('library.html#/packs');
    await press(page, 'Unsubscribe');
    await says(page, 'The subscription has ended, and its pack was removed.');
    expect(await page.$('.subscription')).toBeNull();
    await press(page, 'Undo');
    await says(page, 'Changes are waiting: version 2026.02.01.');
    await press(page, 'Unsubscribe');
    await says(page, 'The subscription has ended, and its pack was removed.');
    const before = server.requests.length;
    await letADayPass(page);
    // A subscription of now is checked after what the alarm would have asked for.
    server.answer('/later.json', file(january));
    await subscribe(page, server.url('/later.json'));
    await says(page, 'The pack has arrived');
    expect(server.requests.slice(before).map(({ url }) => url)).toEqual([server.url('/later.json')]);
    await page.close();
  });
});

test('the browser asks for the host of the pack and for no other, and the host is given back in firefox', async () => {
  const server = await servePacks();
  const driver = await launch('firefox', { hosts: [PACK_HOST], anyCertificate: true });
  try {
    server.answer(PATH, file(january));
    const page = await driver.openOwn('library.html#/packs');
    const granted = () => page.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);
    const before = await granted();
    await giveAddress(page, server.url(PATH));
    await driver.allowPermission?.();
    await says(page, 'The pack has arrived');
    expect((await granted()).filter((origin) => !before.includes(origin))).toEqual([`https://${PACK_HOST}/*`]);
    // The permission is one to fetch: pages of the host are not read.
    expect(await page.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
    await press(page, 'Unsubscribe');
    await says(page, 'The subscription has ended');
    await press(page, 'Close');
    await until('the permission to go', async () => (await granted()).length === before.length);
  } finally {
    await driver.close();
    server.close();
  }
});
