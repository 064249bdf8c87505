import { beforeEach, expect, test } from 'vitest';
import { ParallaxDatabase } from '../../../storage/db.ts';
import { countDisputes, findDispute, findDisputes } from '../../../storage/dispute-store.ts';
import { readLibrary } from '../../../storage/library-store.ts';
import { installPack, setPackEnabled } from '../../../storage/pack-store.ts';
import { aDispute, anAccount, aPack } from './a-pack.ts';

const db = new ParallaxDatabase('pack-store-test');

beforeEach(async () => {
  await db.delete();
  await db.open();
});

test('an installed dispute is read without the phrasings that only the matcher needs', async () => {
  await installPack(db, aPack(), 'built-in');
  const dispute = await findDispute(db, 'test/bridge');
  expect(dispute).toMatchObject({ pack: 'test', story: 'story', question: { en: 'What happened at bridge?' } });
  expect(dispute?.accounts.map(({ id }) => id)).toEqual(['no', 'yes']);
  expect(JSON.stringify(dispute)).not.toContain('phrasings');
});

test('the library has phrasings, and ids that are unique across packs', async () => {
  await installPack(db, aPack(), 'built-in');
  await installPack(db, aPack({ id: 'other' }), 'file');
  const library = await readLibrary(db);
  expect(library.disputes.map(({ id }) => id)).toEqual(['test/bridge', 'other/bridge']);
  expect(library.disputes[0]?.about).toEqual([['test/town'], ['test/resign']]);
  expect(library.disputes[0]?.accounts[1]?.phrasings).toEqual({ en: ['The speaker of yes said so.'] });
  expect(library.concepts.map(({ id }) => id)).toEqual(['test/resign', 'test/town', 'other/resign', 'other/town']);
});

test('an update replaces the pack whole and keeps it switched off', async () => {
  await installPack(db, aPack(), 'built-in');
  await setPackEnabled(db, 'test', false);
  const before = await db.packs.get('test');
  const story = { id: 'story', title: { en: 'Story' }, summary: { en: 'A story.' }, disputes: [aDispute('tunnel')] };
  await installPack(db, aPack({ version: '2026.02.01', stories: [story] }), 'built-in');
  const after = await db.packs.get('test');
  expect(after).toMatchObject({ version: '2026.02.01', enabled: false });
  expect(after?.revision).toBeGreaterThan(before?.revision ?? Infinity);
  expect(await db.disputes.toCollection().primaryKeys()).toEqual([['test', 'tunnel']]);
  expect(await findDispute(db, 'test/tunnel')).toBeNull();
  expect(await countDisputes(db)).toBe(0);
});

test('an installation that fails half way leaves the old state', async () => {
  await installPack(db, aPack(), 'built-in');
  const spoiled = aPack({ version: '2026.02.01', concepts: [{ id: 'town', kind: 'place', forms: {} }] });
  // A function cannot be stored: the last table of the transaction refuses it.
  Object.assign(spoiled.concepts[0] ?? {}, { forms: () => {} });
  await expect(installPack(db, spoiled, 'built-in')).rejects.toThrow();
  expect((await db.packs.get('test'))?.version).toBe('2026.01.01');
  expect(await db.concepts.where({ pack: 'test' }).count()).toBe(2);
});

test('accounts stand by date, undated ones last, a group together where its first would stand', async () => {
  const accounts = [
    anAccount('d'),
    anAccount('c', { date: '2024-12-10', group: 'g' }),
    anAccount('b', { date: '2024-12-09' }),
    anAccount('a', { date: '2024-12-08', group: 'g' }),
  ];
  const dispute = aDispute('bridge', { accounts, groups: [{ id: 'g', label: { en: 'Group' } }] });
  const story = { id: 'story', title: { en: 'Story' }, summary: { en: 'A story.' }, disputes: [dispute] };
  await installPack(db, aPack({ stories: [story] }), 'built-in');
  expect((await findDispute(db, 'test/bridge'))?.accounts.map(({ id }) => id)).toEqual(['a', 'c', 'b', 'd']);
});

test('keys that name nothing find nothing', async () => {
  await installPack(db, aPack(), 'built-in');
  expect(await findDisputes(db, ['test/bridge', 'test/none', 'none/bridge', '', 'a/b/c'])).toHaveLength(1);
});
