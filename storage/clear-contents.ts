import Dexie from 'dexie';
import type { ParallaxDatabase } from './db.ts';

/**
 * Delete the stories, disputes, phrasings and concepts of a pack, by ranges of their keys: a large pack goes in one
 * step a table. Within a transaction over these tables.
 */
export async function clearContents(db: ParallaxDatabase, pack: string): Promise<void> {
  const first = [pack, Dexie.minKey];
  const last = [pack, Dexie.maxKey];
  await Promise.all([
    db.stories.where('[pack+id]').between(first, last).delete(),
    db.disputes.where('[pack+id]').between(first, last).delete(),
    db.phrasings.where('[pack+dispute]').between(first, last).delete(),
    db.concepts.where('[pack+id]').between(first, last).delete(),
  ]);
}
