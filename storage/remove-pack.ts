/** Removal of a pack, which can be undone for as long as its page is open. */
import type { ParallaxDatabase } from './db.ts';
import { nextRevision } from './next-revision.ts';
import { holdContents, sweepContents } from './pack-contents.ts';
import { publishTopics } from './publish-topics.ts';
import type { Undo } from './undo.ts';

export interface Removal {
  undo: Undo;
  /** Give up the undo: what the pack held is deleted. */
  finish: () => Promise<void>;
}

/**
 * Remove a pack; null for one that stays: the built-in one and the reader's own can only be switched off, and that of
 * a subscription goes with it. What the reader added to its disputes is kept, and is there again when the pack is.
 */
export async function removePack(db: ParallaxDatabase, id: string): Promise<Removal | null> {
  const release = await holdContents();
  const record = await db.packs.get(id);
  if (record?.origin !== 'file') {
    await release();
    return null;
  }
  await db.packs.delete(id);
  await publishTopics(db);
  return {
    undo: async () => {
      // A pack of that id that was taken in meanwhile has replaced the contents: it stays.
      await db.transaction('rw', db.packs, async () => {
        if (!(await db.packs.get(id))) await db.packs.put({ ...record, revision: nextRevision(record) });
      });
      await publishTopics(db);
      await release();
    },
    finish: async () => {
      await release();
      await sweepContents(db);
    },
  };
}
