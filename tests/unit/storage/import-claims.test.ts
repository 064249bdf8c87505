import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { compileIndex } from '../../../matching/compile.ts';
import { matchBlocks } from '../../../matching/match.ts';
import { ParallaxDatabase } from '../../../storage/db.ts';
import { dismissalOf } from '../../../storage/dismissals.ts';
import { countDisputes, findDispute } from '../../../storage/dispute-store.ts';
import { stageClaims } from '../../../storage/import-claims.ts';
import { readLibrary } from '../../../storage/library-store.ts';
import { muteDispute } from '../../../storage/mute-dispute.ts';
import { muteStory } from '../../../storage/mute-story.ts';
import { findNote, writeNote } from '../../../storage/notes.ts';
import { readChanges } from '../../../storage/pack-changes.ts';
import { parsePack } from '../../../storage/parse-pack.ts';
import { readPack } from '../../../storage/read-pack.ts';
import { readSettings } from '../../../storage/settings.ts';
import { aReview } from './a-review.ts';
import { letsThrough } from './lets-through.ts';

const db = new ParallaxDatabase('import-claims-test');

beforeEach(async () => {
  fakeBrowser.reset();
  await db.delete();
  await db.open();
});

/** Return a feed's file. */
const feed = (reviews: object[]) =>
  new Blob([JSON.stringify({ '@type': 'DataFeed', dataFeedElement: reviews.map((item) => ({ item: [item] })) })]);
const many = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    aReview({ claimReviewed: `The ferry carried ${n} people`, url: `https://c.example/${n}` }),
  );
/** Return how many records are in each table that has any. */
const counts = async () => {
  const entries = await Promise.all(db.tables.map(async (table) => [table.name, await table.count()] as const));
  return Object.fromEntries(entries.filter(([, count]) => count > 0));
};

test('what was staged is shown first, and seen nowhere else', async () => {
  const file = feed([aReview(), aReview({ url: 'https://others.example/' }), aReview({ claimReviewed: '' })]);
  const staged = await stageClaims(db, file, 'feed.json');
  expect(staged).toMatchObject({
    pack: 'claims-feed',
    claims: 1,
    reviews: 2,
    refused: { noClaim: 1, noReviewer: 0, noConclusion: 0, noAddress: 0 },
    replaces: null,
  });
  expect(staged.sample[0]?.question.en).toBe('“The ferry Aurora carried 900 people.”');
  expect(await findDispute(db, `claims-feed/${staged.sample[0]?.id}`)).toBeNull();
  expect(await countDisputes(db)).toBe(0);
  await staged.discard();
});

test('published, it is a pack like any other: matched by the claim, never by the review', async () => {
  const reviewBody = 'Port records list 412 travellers and 18 crew.';
  const others = ['rain fell on the moon', 'bread was free in May', 'a bridge is made of glass'];
  const file = feed([aReview({ reviewBody }), ...others.map((text) => aReview({ claimReviewed: text }))]);
  await (await stageClaims(db, file, 'feed.json')).publish();
  const library = await readLibrary(db);
  // They may be about anything: where a page is about the packs' matters is not for them to say.
  expect(library.topics).toEqual([]);
  const index = compileIndex(library);
  const texts = ['The ferry Aurora carried 900 people.', reviewBody];
  const matches = matchBlocks(
    index,
    texts.map((text, id) => ({ id, text, lang: 'en' })),
  );
  expect(matches.map(({ block, account }) => [block, account])).toEqual([[0, 'claim']]);
  expect(await letsThrough(texts[0] ?? '')).toBe(true);
  expect(parsePack(await readPack(db, 'claims-feed'))).toEqual(await readPack(db, 'claims-feed'));
});

test('claims stand in one story a reviewer', async () => {
  const other = aReview({
    claimReviewed: 'Another claim',
    author: { name: 'Others' },
    url: 'https://others.example/2',
  });
  await (await stageClaims(db, feed([aReview(), other]), 'feed.json')).publish();
  const titles = (await readPack(db, 'claims-feed'))?.stories.map(({ title, disputes }) => [title.en, disputes.length]);
  expect(titles).toEqual([
    ['Checkers', 1],
    ['Others', 1],
  ]);
});

test('a second review is found again after its claim was written, however far apart', async () => {
  const late = aReview({ author: { name: 'Late' }, url: 'https://late.example/' });
  const staged = await stageClaims(db, feed([aReview(), ...many(1500), late]), 'feed.json');
  await staged.publish();
  expect(staged.claims).toBe(1501);
  const claimants = (await findDispute(db, `claims-feed/${(await storyOf('Checkers')).disputes[0]}`))?.accounts;
  expect(claimants?.map(({ claimants }) => claimants[0]?.name)).toEqual(['A Minister', 'Checkers', 'Late']);
});

async function storyOf(title: string) {
  const story = (await db.stories.toArray()).find((one) => one.title.en === title);
  if (!story) throw new Error(`There is no story ${title}.`);
  return story;
}

test('progress rises to the whole file', async () => {
  const file = feed(many(2500));
  const heard: number[] = [];
  const staged = await stageClaims(db, file, 'feed.json', { onProgress: ({ reviews }) => heard.push(reviews) });
  expect(heard).toEqual([500, 1000, 1500, 2000, 2500, 2500]);
  await staged.discard();
});

describe('nothing is left', () => {
  test('of an import that is cancelled half way', async () => {
    const controller = new AbortController();
    const staging = stageClaims(db, feed(many(3000)), 'feed.json', {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(staging).rejects.toThrow('aborted');
    expect(await counts()).toEqual({});
  });

  test('of a file that breaks half way', async () => {
    const whole = await feed(many(3000)).text();
    await expect(stageClaims(db, new Blob([whole.slice(0, -500)]), 'feed.json')).rejects.toThrow(SyntaxError);
    expect(await counts()).toEqual({});
  });

  test('of bytes that are no text', async () => {
    await expect(stageClaims(db, new Blob([Uint8Array.of(0x5b, 0xff, 0xfe)]), 'x.json')).rejects.toThrow(TypeError);
    expect(await counts()).toEqual({});
  });

  test('of a preview that was discarded', async () => {
    const staged = await stageClaims(db, feed(many(10)), 'feed.json');
    await staged.discard();
    expect(await counts()).toEqual({});
  });
});

test('a file of the same name replaces the pack, and what the reader noted, muted and dismissed goes along', async () => {
  const first = await stageClaims(db, feed([aReview(), ...many(5)]), 'feed.json');
  await first.publish();
  const claim = first.sample.find(({ question }) => question.en.includes('Aurora'))?.id;
  await writeNote(db, `claims-feed/${claim}`, 'Look again');
  await muteDispute(`claims-feed/${claim}`, true);
  await muteStory(`claims-feed/${(await storyOf('Checkers')).id}`, true);
  const dismissed = await dismissalOf(`claims-feed/${claim}`, 'A passage.');
  const second = await stageClaims(db, feed([aReview()]), 'feed.json');
  expect(second).toMatchObject({ pack: 'claims-feed--2', replaces: expect.any(String) });
  await second.publish();
  expect(await countDisputes(db)).toBe(1);
  expect(await db.disputes.count()).toBe(1);
  expect((await findNote(db, `claims-feed--2/${claim}`))?.text).toBe('Look again');
  expect(await readSettings()).toMatchObject({
    mutedDisputes: [`claims-feed--2/${claim}`],
    mutedStories: [`claims-feed--2/${(await storyOf('Checkers')).id}`],
  });
  expect(await dismissalOf(`claims-feed--2/${claim}`, 'A passage.')).toBe(dismissed);
  const third = await stageClaims(db, feed([aReview()]), 'feed.json');
  expect(third.pack).toBe('claims-feed');
  await third.publish();
  expect(await db.packs.toCollection().primaryKeys()).toEqual(['claims-feed']);
  expect((await readSettings()).mutedDisputes).toEqual([`claims-feed/${claim}`]);
});

test('a file taken in again says which claims came and went; files whose names look alike are apart', async () => {
  await (await stageClaims(db, feed([aReview(), ...many(3)]), 'feed.json')).publish();
  expect(await readChanges(db)).toEqual([]);
  await (await stageClaims(db, feed([aReview()]), 'feed-2.json')).publish();
  expect(await db.packs.count()).toBe(2);
  await (await stageClaims(db, feed(many(4)), 'feed.json')).publish();
  const [{ pack, change } = { pack: null, change: null }, ...others] = await readChanges(db);
  expect(others).toEqual([]);
  expect(pack?.id).toBe('claims-feed--2');
  expect(change).toMatchObject({ diff: { changed: [], unchanged: 3 }, unnamed: 0 });
  expect(change?.diff.added.map(({ question }) => question.en)).toEqual(['“The ferry carried 3 people”']);
  expect(change?.diff.removed.map(({ question }) => question.en)).toEqual(['“The ferry Aurora carried 900 people.”']);
});
