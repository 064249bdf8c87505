/** A publisher's server in the hands of somebody else, or gone wrong: what is installed stays, and the reader is told. */
import type { ServerResponse } from 'node:http';
import { beforeAll, expect, test } from 'vitest';
import { until } from '../../tools/drive/until.ts';
import { aPack } from '../unit/storage/a-pack.ts';
import { aPublisher } from '../unit/storage/a-publisher.ts';
import { press, says } from './library-page.ts';
import { type Answer, ELSEWHERE, file, type PackServer } from './pack-server.ts';
import { check, describeSubscriber, subscribe, subscriptionSays } from './subscriber.ts';

const PATH = '/test.json';
const DRIP = '/drip.json';
const MB = 1024 * 1024;

const publisher = aPublisher();
const thief = aPublisher();
const february = aPack({ version: '2026.02.01' });
const march = aPack({ version: '2026.03.01' });
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const changed = (pack: typeof march, from: string, to: string) =>
  file(new TextEncoder().encode(text(publisher.sign(pack)).replace(from, to)));

/** Bytes that the server has handed to the network in its last endless answer. */
let sent = 0;

/** Send chunks for as long as the browser takes them, up to `most` bytes. */
function pour(response: ServerResponse, most: number): void {
  const chunk = Buffer.alloc(MB, 0x20);
  sent = 0;
  const more = () => {
    while (sent < most && !response.destroyed) {
      sent += chunk.length;
      if (!response.write(chunk)) {
        response.once('drain', more);
        return;
      }
    }
    response.end();
  };
  more();
}

const redirectTo =
  (address: (server: PackServer) => string) =>
  (server: PackServer): Answer =>
  (response) =>
    response.writeHead(302, { location: address(server) }).end();

/** What is tried, what the server does, and what the reader is told. */
const ATTACKS: readonly [string, (server: PackServer) => Answer, string][] = [
  ['an older version', () => file(publisher.sign(aPack())), 'version 2026.01.01, which is older'],
  ['another text of the same version', () => file(publisher.sign({ ...february, licence: 'X' })), 'another text under'],
  ['another key', () => file(thief.sign(march)), 'signed with another key'],
  [
    'the publisher’s key with somebody else’s signature',
    () => {
      const [header = '', body = ''] = text(thief.sign(march)).split('\n');
      return file(new TextEncoder().encode(`${header.replace(thief.key, publisher.key)}\n${body}`));
    },
    'The signature does not fit',
  ],
  ['a word that was changed on its way', () => changed(march, 'A pack', 'A pick'), 'The signature does not fit'],
  [
    'the signed old pack under a new version',
    () => changed(february, '.02.01', '.03.01'),
    'The signature does not fit',
  ],
  [
    'another pack of the publisher',
    () => file(publisher.sign(aPack({ ...march, id: 'rest' }))),
    'another pack, “rest”',
  ],
  [
    'the id of the built-in pack',
    () => file(publisher.sign(aPack({ ...march, id: 'syria' }))),
    'another pack, “syria”',
  ],
  [
    'a pack that the parser refuses',
    () => file(publisher.signText(JSON.stringify({ ...march, stories: 1 }))),
    'stories:',
  ],
  ['a page', () => file(new TextEncoder().encode('<!doctype html>\n<script>alert(1)</script>')), 'not a signed pack'],
  ['nothing', () => file(new Uint8Array()), 'not a signed pack'],
  [
    'a redirect to another host',
    redirectTo((server) => server.url('/elsewhere.json', ELSEWHERE)),
    'leads to another one',
  ],
  ['a redirect within the host', redirectTo((server) => server.url('/elsewhere.json')), 'leads to another one'],
  ['an error', () => (response) => response.writeHead(500).end('no'), 'status 500'],
  ['no answer', () => (response) => response.destroy(), 'could not be reached'],
  ['nothing new, unasked', () => (response) => response.writeHead(304).end(), 'status 304'],
  [
    'a length of 1 GB',
    () => (response) => response.writeHead(200, { 'content-length': 1024 * MB }).write('x'),
    'more than 20 MB',
  ],
];

describeSubscriber('a subscription under attack', (stage) => {
  beforeAll(async () => {
    const { driver, server } = stage();
    server.answer(PATH, file(publisher.sign(february)));
    const page = await driver.openOwn('library.html#/packs');
    await subscribe(page, server.url(PATH));
    await press(page, 'Show what would change');
    await press(page, 'Add this pack');
    await says(page, 'A pack for tests.');
    // Begun here, since the browser's patience with it is a minute.
    server.answer(DRIP, (response) => {
      const timer = setInterval(() => response.write(' '), 500);
      response.on('close', () => clearInterval(timer));
    });
    await subscribe(page, server.url(DRIP));
  });

  test.each(ATTACKS)('by %s', async (_, answer, told) => {
    const { driver, server } = stage();
    server.answer(PATH, answer(server));
    const page = await driver.openOwn('library.html#/packs');
    await check(page);
    await subscriptionSays(page, told);
    await subscriptionSays(page, 'waiting', false);
    await says(page, 'Version 2026.02.01');
    expect(server.requests.filter(({ url }) => url.includes('elsewhere'))).toEqual([]);
    // Its own server again: nothing has stuck.
    server.answer(PATH, file(publisher.sign(february)));
    await check(page);
    await subscriptionSays(page, 'took nothing', false);
    await page.close();
  });

  test('by a body of 1 GB, of which little is taken', async () => {
    const { driver, server } = stage();
    let closed = false;
    server.answer(PATH, (response) => {
      response.on('close', () => {
        closed = true;
      });
      pour(response.writeHead(200), 1024 * MB);
    });
    const page = await driver.openOwn('library.html#/packs');
    await check(page);
    await subscriptionSays(page, 'more than 20 MB');
    await until('the connection to be closed', () => closed);
    // What the limit lets in, and what waits between two programs.
    expect(sent).toBeLessThan(64 * MB);
    await page.close();
  });

  test('by a body that never ends', async () => {
    const { driver } = stage();
    const page = await driver.openOwn('library.html#/packs');
    await until(
      'the check to be given up',
      () => page.evaluate(() => document.querySelectorAll('.subscription')[1]?.textContent.includes('took too long')),
      80_000,
    );
    await says(page, 'Version 2026.02.01');
    await page.close();
  }, 90_000);
});
