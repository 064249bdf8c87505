import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readClaimants } from '../../../storage/claimant-store.ts';
import { ParallaxDatabase } from '../../../storage/db.ts';
import { disputesInSteps, LARGE, packsBySize } from '../../../storage/large-packs.ts';
import { installPack, setPackEnabled } from '../../../storage/pack-store.ts';
import { findStory, readBareStories, readStories } from '../../../storage/story-store.ts';
import { aDispute, aPack } from './a-pack.ts';

const db = new ParallaxDatabase('large-packs-test');
const ids = Array.from({ length: LARGE + 1 }, (_, n) => `d${n}`);

beforeEach(async () => {
  fakeBrowser.reset();
  await db.delete();
  await db.open();
  const story = { id: 'story', title: { en: 'Story' }, summary: { en: 'A story.' } };
  await installPack(db, aPack(), 'built-in');
  await installPack(
    db,
    aPack({ id: 'large', stories: [{ ...story, disputes: ids.map((id) => aDispute(id)) }] }),
    'file',
  );
});

test('packs are told apart by their size, those that are off left out', async () => {
  const named = async () => Object.values(await packsBySize(db)).map((packs) => packs.map(({ id }) => id));
  expect(await named()).toEqual([['test'], ['large']]);
  await setPackEnabled(db, 'large', false);
  expect(await named()).toEqual([['test'], []]);
});

test('what reads disputes whole leaves large packs out; their stories are named, and read as far as is asked', async () => {
  expect((await readStories(db)).map(({ pack }) => pack.id)).toEqual(['test']);
  expect((await readClaimants(db)).map(({ accounts }) => accounts.length)).toEqual([1, 1]);
  expect((await readBareStories(db)).map(({ pack }) => pack.id)).toEqual(['large', 'test']);
  const story = await findStory(db, 'large', 'story', 3);
  expect(story?.disputes.map(({ id }) => id)).toEqual(ids.slice(0, 3));
  expect(story?.story.disputes).toHaveLength(LARGE + 1);
});

test('in steps every dispute comes once', async () => {
  const read: string[] = [];
  for await (const some of disputesInSteps(db, 'large')) read.push(...some.map(({ id }) => id));
  expect(read.sort()).toEqual([...ids].sort());
});
