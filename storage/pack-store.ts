/**
 * Packs in the database: installed, replaced, and switched, each in one transaction. Killed half way, the old state is
 * still there.
 */
import { clearContents } from './clear-contents.ts';
import type { PackOrigin, PackRecord, ParallaxDatabase } from './db.ts';
import { disputeRecord, phrasingsRecord } from './dispute-records.ts';
import { mergeOwnAccountsOf } from './merge-own-accounts.ts';
import type { Pack } from './model.ts';
import { nextRevision } from './next-revision.ts';
import { noteChanges } from './pack-changes.ts';
import { findReadablePack } from './read-pack.ts';

/**
 * Install `pack`, replacing an older state of the same pack whole. A pack that was switched off stays off.
 * Callers pass only what parsePack returned. What it changes is kept (storage/pack-changes.ts).
 */
export async function installPack(
  db: ParallaxDatabase,
  pack: Pack,
  origin: PackOrigin,
  now = new Date(),
): Promise<void> {
  const { stories, concepts, format: _, ...head } = pack;
  const disputes = stories.flatMap((story) => story.disputes.map((dispute) => ({ story: story.id, dispute })));
  await db.transaction('rw', packTables(db), async () => {
    const before = await db.packs.get(pack.id);
    await noteChanges(db, await findReadablePack(db, pack.id), pack, now);
    await clearContents(db, pack.id);
    await db.packs.put({
      ...head,
      origin,
      enabled: before?.enabled ?? true,
      revision: nextRevision(before),
      stories: stories.map((story) => story.id),
    });
    await db.stories.bulkAdd(
      stories.map((story) => ({ ...story, pack: pack.id, disputes: story.disputes.map((dispute) => dispute.id) })),
    );
    await db.disputes.bulkAdd(disputes.map(({ story, dispute }) => disputeRecord(pack.id, story, dispute)));
    await db.phrasings.bulkAdd(disputes.map(({ dispute }) => phrasingsRecord(pack.id, dispute)));
    await db.concepts.bulkAdd(concepts.map((concept) => ({ ...concept, pack: pack.id })));
    await mergeOwnAccountsOf(db, pack.id);
  });
}

/** Switch a pack on or off. Its disputes are matched and listed only while it is on. */
export async function setPackEnabled(db: ParallaxDatabase, id: string, enabled: boolean): Promise<void> {
  await db.transaction('rw', db.packs, async () => {
    const pack = await db.packs.get(id);
    // Another revision: an index that is compiled while a pack is switched off and on again is not taken for a whole one.
    if (pack) await db.packs.put({ ...pack, enabled, revision: nextRevision(pack) });
  });
}

/** Return the packs that are on, in the order of their ids. */
export async function enabledPacks(db: ParallaxDatabase): Promise<PackRecord[]> {
  return (await db.packs.orderBy('id').toArray()).filter((pack) => pack.enabled);
}

/** The tables that an installation touches. */
export function packTables(db: ParallaxDatabase) {
  return [db.packs, db.stories, db.disputes, db.phrasings, db.concepts, db.ownAccounts, db.packChanges];
}
