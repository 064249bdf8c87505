import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ParallaxDatabase } from '../../../storage/db.ts';
import { readChanges } from '../../../storage/pack-changes.ts';
import { installPack, setPackEnabled } from '../../../storage/pack-store.ts';
import { removePack } from '../../../storage/remove-pack.ts';
import { aDispute, anAccount, aPack } from './a-pack.ts';

const db = new ParallaxDatabase('pack-changes-test');

beforeEach(async () => {
  fakeBrowser.reset();
  await db.delete();
  await db.open();
});

const story = { id: 'story', title: { en: 'Story' }, summary: { en: 'A story.' } };
const older = aPack();
const newer = aPack({
  version: '2026.02.01',
  stories: [{ ...story, disputes: [aDispute('bridge', { accounts: [anAccount('yes')] }), aDispute('road')] }],
});

test('a pack that is new has no changes', async () => {
  await installPack(db, older, 'built-in');
  expect(await readChanges(db)).toEqual([]);
});

test('what an update changed is kept with its versions and its day', async () => {
  await installPack(db, older, 'built-in');
  await installPack(db, newer, 'built-in', new Date('2026-02-02T10:00:00Z'));
  const [found] = await readChanges(db);
  expect(found?.pack.id).toBe('test');
  expect(found?.change).toMatchObject({ from: '2026.01.01', to: '2026.02.01', at: '2026-02-02T10:00:00.000Z' });
  expect(found?.change.diff.added.map(({ id }) => id)).toEqual(['road']);
  expect(found?.change.diff.changed.map(({ id, removed }) => [id, removed])).toEqual([
    ['bridge', [{ en: 'What no says' }]],
  ]);
});

test('installed again as it was, the pack keeps the changes of before', async () => {
  await installPack(db, older, 'built-in');
  await installPack(db, newer, 'built-in');
  const before = await readChanges(db);
  await installPack(db, newer, 'built-in');
  expect((await readChanges(db)).map(({ change }) => change)).toEqual(before.map(({ change }) => change));
});

test('a change of wording alone is told apart from a change of what is shown', async () => {
  await installPack(db, older, 'file');
  const reworded = anAccount('yes', { phrasings: { en: ['Worded otherwise.'] } });
  await installPack(
    db,
    aPack({ stories: [{ ...story, disputes: [aDispute('bridge', { accounts: [reworded, anAccount('no')] })] }] }),
    'file',
  );
  expect((await readChanges(db))[0]?.change.diff.changed).toMatchObject([
    { id: 'bridge', added: [], changed: [], removed: [], itself: false, wording: true },
  ]);
});

test('of a pack that is off or removed nothing is told, and nothing is left', async () => {
  await installPack(db, older, 'file');
  await installPack(db, newer, 'file');
  await setPackEnabled(db, 'test', false);
  expect(await readChanges(db)).toEqual([]);
  await setPackEnabled(db, 'test', true);
  await (await removePack(db, 'test'))?.finish();
  expect(await db.packChanges.count()).toBe(0);
});
