import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { findClaimant, readClaimants } from '../../../storage/claimant-store.ts';
import { ParallaxDatabase } from '../../../storage/db.ts';
import { muteDispute } from '../../../storage/mute-dispute.ts';
import { installPack, setPackEnabled } from '../../../storage/pack-store.ts';
import { publishTopics } from '../../../storage/publish-topics.ts';
import { readSettings } from '../../../storage/settings.ts';
import { findStory, findStoryTitles, readStories } from '../../../storage/story-store.ts';
import { switchSite } from '../../../storage/switch-site.ts';
import { aDispute, anAccount, aPack } from './a-pack.ts';
import { letsThrough } from './lets-through.ts';

const db = new ParallaxDatabase('library-reads-test');

beforeEach(async () => {
  fakeBrowser.reset();
  await db.delete();
  await db.open();
  const kremlin = { name: 'Kremlin', role: 'government' };
  const bridge = aDispute('bridge', {
    accounts: [
      anAccount('late', { claimants: [kremlin], date: '2024-12-10' }),
      anAccount('undated', { claimants: [{ name: 'Kremlin', role: 'office' }] }),
    ],
  });
  const arch = aDispute('arch', { accounts: [anAccount('early', { claimants: [kremlin], date: '2024-12' })] });
  const stories = [
    { id: 'z', title: { en: 'Z' }, summary: { en: 'Z.' }, disputes: [bridge] },
    { id: 'a', title: { en: 'A' }, summary: { en: 'A.' }, disputes: [arch] },
  ];
  await installPack(db, aPack({ stories }), 'built-in');
});

test('stories and their disputes stand in the order of the pack', async () => {
  expect((await readStories(db)).map(({ story, disputes }) => [story.id, disputes.map(({ id }) => id)])).toEqual([
    ['z', ['bridge']],
    ['a', ['arch']],
  ]);
});

test('what belongs to a pack that is off is not found', async () => {
  await setPackEnabled(db, 'test', false);
  expect(await readStories(db)).toEqual([]);
  expect(await findStory(db, 'test', 'z')).toBeNull();
  expect(await readClaimants(db)).toEqual([]);
});

test('a claimant has all accounts by date, undated ones last, and each role once', async () => {
  const claimant = await findClaimant(db, 'Kremlin');
  expect(claimant?.accounts.map(({ account }) => account.id)).toEqual(['early', 'late', 'undated']);
  expect(claimant?.roles.sort()).toEqual(['government', 'office']);
  expect(await findClaimant(db, 'Nobody')).toBeNull();
});

test('each story of some disputes is named once', async () => {
  const disputes = await db.disputes.toArray();
  expect((await findStoryTitles(db, [...disputes, ...disputes])).map(({ key }) => key).sort()).toEqual([
    'test/a',
    'test/z',
  ]);
});

test('topic words are those of the packs that are on', async () => {
  await publishTopics(db);
  expect(await letsThrough('Town')).toBe(true);
  await setPackEnabled(db, 'test', false);
  await publishTopics(db);
  expect(await letsThrough('Town')).toBe(false);
});

test('muting twice is muting once, and can be taken back', async () => {
  await muteDispute('test/bridge', true);
  await muteDispute('test/bridge', true);
  expect((await readSettings()).mutedDisputes).toEqual(['test/bridge']);
  await muteDispute('test/bridge', false);
  expect((await readSettings()).mutedDisputes).toEqual([]);
});

test('a site is switched off once and on again', async () => {
  await switchSite('b.example', false);
  await switchSite('a.example', false);
  await switchSite('b.example', false);
  expect((await readSettings()).sitesOff).toEqual(['a.example', 'b.example']);
  await switchSite('a.example', true);
  expect((await readSettings()).sitesOff).toEqual(['b.example']);
});
