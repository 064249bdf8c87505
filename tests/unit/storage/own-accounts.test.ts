import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ParallaxDatabase } from '../../../storage/db.ts';
import { findDispute } from '../../../storage/dispute-store.ts';
import { readLibrary } from '../../../storage/library-store.ts';
import { deleteOwnAccount, writeOwnAccount } from '../../../storage/own-accounts.ts';
import { installPack } from '../../../storage/pack-store.ts';
import { anAccountDraft } from './a-draft.ts';
import { aPack } from './a-pack.ts';

const db = new ParallaxDatabase('own-accounts-test');

beforeEach(async () => {
  fakeBrowser.reset();
  await db.delete();
  await db.open();
  await installPack(db, aPack(), 'built-in');
});

/** Return the claims of the one dispute as they are shown. */
async function shown(): Promise<(string | undefined)[]> {
  return (
    (await findDispute(db, 'test/bridge'))?.accounts.map(({ claim, own }) => `${claim.en}${own ? ' (own)' : ''}`) ?? []
  );
}

test('an added account is shown among the others in the one order, and marked as the reader’s', async () => {
  await writeOwnAccount(db, 'test/bridge', anAccountDraft(), 'en');
  expect(await shown()).toEqual(['The ferry was overloaded (own)', 'What no says', 'What yes says']);
});

test('it is matched, and the index is compiled anew', async () => {
  const before = await db.packs.get('test');
  const id = await writeOwnAccount(db, 'test/bridge', anAccountDraft(), 'en');
  const account = (await readLibrary(db)).disputes[0]?.accounts.find((one) => one.id === id);
  expect(account?.phrasings.en).toEqual(anAccountDraft().phrasings);
  expect((await db.packs.get('test'))?.revision).toBeGreaterThan(before?.revision ?? Infinity);
});

test('an update of the pack leaves it alone', async () => {
  await writeOwnAccount(db, 'test/bridge', anAccountDraft(), 'en');
  await installPack(db, aPack({ version: '2026.02.01' }), 'built-in');
  expect(await shown()).toContain('The ferry was overloaded (own)');
  const before = await readLibrary(db);
  await installPack(db, aPack({ version: '2026.03.01' }), 'built-in');
  expect(await readLibrary(db)).toEqual(before);
});

test('it comes back with a dispute that was gone for a version', async () => {
  await writeOwnAccount(db, 'test/bridge', anAccountDraft(), 'en');
  await installPack(db, aPack({ stories: [] }), 'built-in');
  expect(await shown()).toEqual([]);
  await installPack(db, aPack(), 'built-in');
  expect(await shown()).toContain('The ferry was overloaded (own)');
});

test('written again it is changed, not doubled', async () => {
  const id = await writeOwnAccount(db, 'test/bridge', anAccountDraft(), 'en');
  await writeOwnAccount(db, 'test/bridge', anAccountDraft({ id, claim: 'It capsized' }), 'en');
  expect(await shown()).toEqual(['It capsized (own)', 'What no says', 'What yes says']);
});

test('deleted, the dispute is as the pack has it; undone, the account is back', async () => {
  const before = await readLibrary(db);
  const id = await writeOwnAccount(db, 'test/bridge', anAccountDraft(), 'en');
  const undo = await deleteOwnAccount(db, 'test/bridge', id);
  expect(await readLibrary(db)).toEqual(before);
  await undo();
  expect(await shown()).toHaveLength(3);
});

test('there must be a dispute to add to', async () => {
  await expect(writeOwnAccount(db, 'test/none', anAccountDraft(), 'en')).rejects.toThrow('no dispute');
  await expect(writeOwnAccount(db, 'nothing', anAccountDraft(), 'en')).rejects.toThrow('no key');
  expect(await db.ownAccounts.count()).toBe(0);
});
