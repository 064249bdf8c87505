import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { applyUpdate } from '../../../storage/apply-update.ts';
import { backupText, makeBackup } from '../../../storage/backup.ts';
import { ParallaxDatabase } from '../../../storage/db.ts';
import { readDismissals, setDismissed } from '../../../storage/dismissals.ts';
import { findDispute } from '../../../storage/dispute-store.ts';
import { keepPassage } from '../../../storage/kept-passages.ts';
import { readLibrary } from '../../../storage/library-store.ts';
import { muteStory } from '../../../storage/mute-story.ts';
import { writeNote } from '../../../storage/notes.ts';
import { writeOwnAccount } from '../../../storage/own-accounts.ts';
import { writeOwnDispute } from '../../../storage/own-disputes.ts';
import { installPack, setPackEnabled } from '../../../storage/pack-store.ts';
import { parseBackupText } from '../../../storage/parse-backup.ts';
import { PackError } from '../../../storage/parse-pack.ts';
import { restore } from '../../../storage/restore.ts';
import { readSettings, updateSettings } from '../../../storage/settings.ts';
import { addSubscription, recordCheck } from '../../../storage/subscriptions.ts';
import { aDraft, anAccountDraft } from './a-draft.ts';
import { aPack } from './a-pack.ts';

const db = new ParallaxDatabase('backup-test');
const now = new Date('2026-05-01');

async function startAfresh(): Promise<void> {
  fakeBrowser.reset();
  await db.delete();
  await db.open();
  await installPack(db, aPack(), 'built-in');
}

beforeEach(async () => {
  await startAfresh();
  await installPack(db, aPack({ id: 'other' }), 'file');
  await installPack(db, aPack({ id: 'third' }), 'file');
  await setPackEnabled(db, 'other', false);
  await writeOwnDispute(db, aDraft());
  await writeOwnAccount(db, 'test/bridge', anAccountDraft(), 'en');
  await writeOwnAccount(db, 'other/bridge', anAccountDraft(), 'en');
  await writeNote(db, 'test/bridge', 'a "thought"\n\u2028');
  await keepPassage(db, { title: 'A page', url: 'https://a.example/', exact: 'Words', note: 'Look', lang: 'en' });
  await keepPassage(db, { title: 'Another', url: 'https://b.example/', exact: 'كلمات', dispute: 'test/bridge' });
  await updateSettings(() => ({ paused: true, sitesOff: ['a.example'], mutedDisputes: ['test/bridge'] }));
  await muteStory('other/story', true);
  await setDismissed('abc', true);
  await addSubscription(db, PACK_URL);
  await receive('2026.01.01');
  await applyUpdate(db, PACK_URL, '2026.01.01');
  await receive('2026.02.01');
  await applyUpdate(db, PACK_URL, '2026.02.01');
  await receive('2026.03.01');
});

const PACK_URL = 'https://packs.example/subscribed.json';

/** Have a version of the subscribed pack come from its server. */
async function receive(version: string): Promise<void> {
  const pack = aPack({ id: 'subscribed', version });
  await recordCheck(db, PACK_URL, { kind: 'pack', key: 'a2V5', digest: 'ZGlnZXN0', etag: '"1"', pack });
}

/** Return everything there is as sorted text, revisions left out: they say that something changed, not what. */
async function everything() {
  const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]));
  const dump = {
    ...Object.fromEntries(tables),
    // What the last check found is not brought along: it is for the next one to find out.
    subscriptions: (await makeBackup(db, now)).subscriptions,
    settings: await readSettings(),
    dismissals: [...(await readDismissals())],
  };
  return sorted(dump);
}

/** Return JSON one value a line, the keys of objects in order. */
function sorted(value: unknown): string {
  const inOrder = (_: string, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries({ ...item, revision: undefined }).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item;
  return JSON.stringify(value, inOrder, 1);
}

const fileOf = async () => [...backupText(await makeBackup(db, now))].join('');

test('a backup brings everything back into an empty extension', async () => {
  const before = await everything();
  const library = await readLibrary(db);
  const file = await fileOf();
  await startAfresh();
  expect(await everything()).not.toBe(before);
  await restore(db, parseBackupText(file));
  expect(await everything()).toBe(before);
  expect(await readLibrary(db)).toEqual(library);
  expect(sorted(JSON.parse(await fileOf()))).toBe(sorted(JSON.parse(file)));
});

test('what is there and not in the backup is gone, and back after undo', async () => {
  const file = await fileOf();
  await writeOwnDispute(db, aDraft({ question: 'Who owned the ferry?' }));
  await writeOwnAccount(db, 'test/bridge', anAccountDraft({ claim: 'Later' }), 'en');
  await updateSettings(() => ({ paused: false }));
  const later = await everything();
  const undo = await restore(db, parseBackupText(file));
  expect(await findDispute(db, 'own/question-2')).toBeNull();
  expect(JSON.stringify(await findDispute(db, 'test/bridge'))).not.toContain('Later');
  await undo();
  expect(await everything()).toBe(later);
});

test('the built-in pack stays as the extension brings it, on or off as in the backup', async () => {
  await setPackEnabled(db, 'test', false);
  const file = await fileOf();
  expect(file).not.toContain('"id":"test"');
  await startAfresh();
  await installPack(db, aPack({ version: '2026.06.01' }), 'built-in');
  await restore(db, parseBackupText(file));
  expect(await db.packs.get('test')).toMatchObject({ version: '2026.06.01', enabled: false, origin: 'built-in' });
});

test('a subscription is checked anew after a restore, and its pack is still its own', async () => {
  const file = await fileOf();
  await startAfresh();
  await restore(db, parseBackupText(file));
  expect(await db.packs.get('subscribed')).toMatchObject({ origin: 'subscription', version: '2026.02.01' });
  const [subscription] = await db.subscriptions.toArray();
  expect(subscription).toMatchObject({ key: 'a2V5', waiting: '2026.03.01', previous: '2026.01.01', due: 0 });
  expect(subscription).not.toHaveProperty('etag');
  expect(await applyUpdate(db, PACK_URL, '2026.03.01')).toBe(true);
});

test('a backup of before there were subscriptions is taken', async () => {
  const { subscriptions: _, subscriptionPacks: __, ...old } = JSON.parse(await fileOf());
  await restore(db, parseBackupText(JSON.stringify(old)));
  expect(await db.subscriptions.count()).toBe(0);
});

test('after a restore the matcher compiles anew', async () => {
  const revisions = async () => (await db.packs.toArray()).map(({ revision }) => revision);
  const before = await revisions();
  await restore(db, parseBackupText(await fileOf()));
  for (const [at, revision] of (await revisions()).entries()) expect(revision).toBeGreaterThan(before[at] ?? Infinity);
});

describe('a bad file is refused with the path of its fault, and nothing is changed', () => {
  test.each([
    ['text', () => 'hello', '', 'is not JSON'],
    ['another thing', () => '[]', 'parallaxBackup', 'undefined'],
    ['another format', spoiled('"parallaxBackup": 1', '"parallaxBackup": 2'), 'parallaxBackup', 'not format 1'],
    ['a spoiled pack', spoiled('"id":"story"', '"id":"../x"'), 'packs[0].pack.stories[0].id', 'not an id'],
    [
      'a script for a page',
      spoiled('https://b.example/', 'javascript:1'),
      /^keptPassages\[[01]\]\.url$/,
      'not the address',
    ],
    [
      'a script for a source',
      spoiled('"url": "https://www.harbour.example/report"', '"url": "data:x"'),
      /^ownAccounts/,
      'URL',
    ],
    [
      'a subscription without https',
      spoiled('"url": "https://packs', '"url": "http://packs'),
      'subscriptions[0].url',
      'https',
    ],
    [
      'a spoiled pack that waits',
      spoiled('"part": "waiting",\n   "pack": {', '"part": "waiting",\n   "pack": { "x": 1,'),
      'subscriptionPacks[1].pack.x',
      'Invalid key',
    ],
    ['a wrong time', spoiled('"written": "2', '"written": "x'), 'notes[0].written', 'not a time'],
  ] as const)('%s', async (_, spoil, path, message) => {
    const before = await everything();
    const file = spoil(await fileOf());
    let faults: PackError['faults'] = [];
    try {
      await restore(db, parseBackupText(file));
    } catch (error) {
      if (error instanceof PackError) faults = error.faults;
      else throw error;
    }
    const where = typeof path === 'string' ? path : expect.stringMatching(path);
    expect(faults).toContainEqual({ path: where, message: expect.stringContaining(message) });
    expect(await everything()).toBe(before);
  });

  function spoiled(from: string, to: string) {
    return (file: string) => {
      expect(file).toContain(from);
      return file.replace(from, to);
    };
  }
});

test('a backup with a pack under the built-in one’s id changes nothing', async () => {
  const backup = parseBackupText((await fileOf()).replaceAll('"id":"third"', '"id":"test"'));
  const before = await everything();
  await expect(restore(db, backup)).rejects.toThrow('packs[3].pack.id');
  expect(await everything()).toBe(before);
});
