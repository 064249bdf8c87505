/** Every request of the background's protocol, with any data, from anyone who could send it. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { BackgroundProtocol } from '../../../entrypoints/background/protocol.ts';
import { backupText, makeBackup } from '../../../storage/backup.ts';
import { db } from '../../../storage/db.ts';
import { parseBackupText } from '../../../storage/parse-backup.ts';
import { passageLink } from '../../../storage/text-fragment.ts';
import { anyText } from '../generators/any-text.ts';
import { check, PATIENCE } from '../generators/check.ts';
import { spoiled } from '../generators/spoil.ts';
import { aPack } from '../storage/a-pack.ts';
import { dumpOf } from '../storage/dump.ts';
import { serveBuiltIn, stopWorkers } from './a-worker.ts';

type Listener = (message: unknown, sender: Browser.runtime.MessageSender, reply: (answer: object) => void) => unknown;

const OWN = 'chrome-extension://test-extension-id/';

/** A good request of each type, to be spoiled. */
const REQUESTS: { [Type in keyof BackgroundProtocol]: unknown } = {
  prepare: undefined,
  findMatches: {
    title: 'News',
    blocks: [{ id: 0, text: 'Did they resign in Town?', lang: 'en', kind: 'paragraph' }],
    asked: [0],
  },
  openDispute: 'syria/bridge',
  showCount: 3,
  dismissPassage: { dispute: 'syria/bridge', passage: 'They resigned.', dismissed: true },
  muteDispute: { dispute: 'syria/bridge', muted: true },
  openLibrary: 'syria/bridge',
  noteIntroduced: undefined,
  keepPassage: {
    title: 'Page',
    url: 'https://a.example/',
    exact: 'Words',
    prefix: 'a',
    suffix: 'b',
    lang: 'en',
    dispute: 'syria/bridge',
  },
  readTab: 1,
  checkSubscription: 'https://a.example/pack.json',
};

const message = fc.oneof(
  ...Object.entries(REQUESTS).map(([type, data]) =>
    fc.oneof(fc.constant({ data }), spoiled({ data })).map((given) => ({ type, ...Object(given) })),
  ),
  anyText,
  fc.jsonValue(),
  fc.record({ type: fc.oneof(anyText, fc.jsonValue()), data: fc.jsonValue() }),
);

/** A page's script layer, one in a frame, a page of the extension, another extension, nobody that can be named. */
const sender: fc.Arbitrary<Browser.runtime.MessageSender> = fc.oneof(
  fc.constantFrom<Browser.runtime.MessageSender>(
    { id: 'test-extension-id', url: 'https://a.example/', frameId: 0 },
    { id: 'test-extension-id', url: 'https://a.example/frame', frameId: 7, origin: 'null' },
    { id: 'other-extension', url: 'chrome-extension://other-extension/page.html' },
    { id: 'test-extension-id', url: `https://a.example/#${OWN}` },
    {},
  ),
  anyText.map((url) => ({ url })),
);

let listeners: Listener[] = [];

beforeEach(async () => {
  fakeBrowser.reset();
  await db.delete();
  await db.open();
  serveBuiltIn(aPack({ id: 'syria' }));
  const deaf = { addListener: () => {}, removeListener: () => {} };
  Object.assign(fakeBrowser.permissions, { onAdded: deaf, onRemoved: deaf, getAll: async () => ({ origins: [] }) });
  Object.assign(fakeBrowser.commands, { onCommand: deaf });
  Object.assign(fakeBrowser.contextMenus, { onClicked: deaf, removeAll: async () => {}, create: () => {} });
  Object.assign(fakeBrowser.scripting, { getRegisteredContentScripts: async () => [] });
  listeners = [];
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener: Listener) => {
    listeners.push(listener);
  });
  vi.resetModules();
  const { default: background } = await import('../../../entrypoints/background/index.ts');
  background.main();
});
afterEach(() => {
  stopWorkers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Send to all listeners as the browser does; resolve to the replies. Nothing may be thrown at the sender. */
async function send(given: unknown, from: Browser.runtime.MessageSender): Promise<{ res?: unknown; err?: string }[]> {
  const answers = listeners.flatMap((listener) => {
    const answer = Promise.withResolvers<object>();
    return listener(given, from, answer.resolve) === true ? [answer.promise] : [];
  });
  return Promise.all(answers);
}

test(
  'a request is answered or refused, nobody but our pages moves a tab or a subscription, and what is stored stays sound',
  () =>
    check(
      fc.asyncProperty(message, sender, async (given, from) => {
        const before = await dumpOf(db);
        const replies = await send(given, from);
        expect(replies.length).toBeLessThanOrEqual(1);
        const [reply] = replies;
        if (!reply || reply.err !== undefined) {
          if (reply) expect(String(reply.err).length).toBeGreaterThan(3);
          expect(installedAside(await dumpOf(db))).toBe(installedAside(before));
        }
        const { type } = Object(given);
        if (type === 'readTab' || type === 'checkSubscription')
          expect(reply?.err).toMatch(/Only pages of the extension/);
        // What a page's process has written can be shown, and taken out and in again.
        for (const passage of await db.keptPassages.toArray())
          expect(URL.canParse(passageLink(passage.url, passage))).toBe(true);
        parseBackupText([...backupText(await makeBackup(db))].join(''));
        const opened = (await fakeBrowser.tabs.query({})).flatMap(({ url }) => url ?? []);
        expect(opened.filter((url) => !url.startsWith(`${OWN}library.html#/dispute/`))).toEqual([]);
      }),
      300,
    ),
  PATIENCE,
);

/** A first request installs the built-in pack: what that writes is not the request's. */
function installedAside(dump: string): string {
  const [tables] = JSON.parse(dump);
  return JSON.stringify(tables.filter(([name]: [string]) => ['keptPassages', 'notes', 'ownAccounts'].includes(name)));
}
