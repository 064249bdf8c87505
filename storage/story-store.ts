/** Reads of stories and of the packs that they are in. */
import type { DisputeRecord, PackRecord, ParallaxDatabase, StoryRecord } from './db.ts';
import { packsBySize } from './large-packs.ts';
import type { Text } from './model.ts';
import { storyKey } from './mute-story.ts';
import { enabledPacks } from './pack-store.ts';

/** A story with its disputes in the story's own order. */
export interface FullStory {
  pack: PackRecord;
  story: StoryRecord;
  /** All of them, or as many first ones as were asked for. */
  disputes: DisputeRecord[];
}

/** Return every story of the packs that are on and not large, with all disputes, in the packs' own order. */
export async function readStories(db: ParallaxDatabase): Promise<FullStory[]> {
  return db.transaction('r', [db.packs, db.stories, db.disputes], async () => {
    const { small } = await packsBySize(db);
    const stories = await Promise.all(small.flatMap((pack) => pack.stories.map((id) => findStory(db, pack.id, id))));
    return stories.filter((story) => story !== null);
  });
}

/** Return every story of the packs that are on, large ones too, without its disputes. */
export async function readBareStories(db: ParallaxDatabase): Promise<Omit<FullStory, 'disputes'>[]> {
  return db.transaction('r', [db.packs, db.stories], async () => {
    const packs = await enabledPacks(db);
    const keys = packs.flatMap((pack) => pack.stories.map((id) => ({ pack, id })));
    const stories = await db.stories.bulkGet(keys.map(({ pack, id }): [string, string] => [pack.id, id]));
    return keys.flatMap(({ pack }, at) => {
      const story = stories[at];
      return story ? [{ pack, story }] : [];
    });
  });
}

/** Return a story with its first `most` disputes, or null when there is none of that id or its pack is off. */
export async function findStory(
  db: ParallaxDatabase,
  packId: string,
  id: string,
  most = Number.POSITIVE_INFINITY,
): Promise<FullStory | null> {
  const [pack, story] = await Promise.all([db.packs.get(packId), db.stories.get([packId, id])]);
  if (!pack?.enabled || !story) return null;
  const keys = story.disputes.slice(0, most).map((dispute): [string, string] => [packId, dispute]);
  const found = await db.disputes.bulkGet(keys);
  return { pack, story, disputes: found.filter((dispute) => dispute !== undefined) };
}

/** A story's title, for lists that need no more of it. */
export interface StoryTitle {
  /** `pack/story`, unique in the database. */
  key: string;
  title: Text;
}

/** Return the titles of the stories that the disputes are in, each once, in the order of the disputes. */
export async function findStoryTitles(
  db: ParallaxDatabase,
  disputes: readonly Pick<DisputeRecord, 'pack' | 'story'>[],
): Promise<StoryTitle[]> {
  return findStoriesByKey(db, [...new Set(disputes.map(({ pack, story }) => storyKey(pack, story)))]);
}

/** Return the titles of the stories of these keys, of packs on and off; a story that is gone is left out. */
export async function findStoriesByKey(db: ParallaxDatabase, keys: readonly string[]): Promise<StoryTitle[]> {
  const stories = await db.stories.bulkGet(keys.map((key): [string, string] => splitKey(key)));
  return stories.flatMap((story) => (story ? { key: storyKey(story.pack, story.id), title: story.title } : []));
}

function splitKey(key: string): [pack: string, story: string] {
  const [pack = '', story = ''] = key.split('/');
  return [pack, story];
}
