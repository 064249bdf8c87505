/**
 * Packs in the database: installed, replaced, switched and removed, each in one transaction. Killed half way, the old
 * state is still there.
 */
import { inDisplayOrder } from './account-order.ts';
import type { PackOrigin, PackRecord, ParallaxDatabase } from './db.ts';
import type { Pack } from './model.ts';

/**
 * Install `pack`, replacing an older state of the same pack whole. A pack that was switched off stays off.
 * Callers pass only what parsePack returned.
 */
export async function installPack(db: ParallaxDatabase, pack: Pack, origin: PackOrigin): Promise<void> {
  const { stories, concepts, format: _, ...head } = pack;
  const disputes = stories.flatMap((story) => story.disputes.map((dispute) => ({ story: story.id, dispute })));
  await db.transaction('rw', packTables(db), async () => {
    const before = await db.packs.get(pack.id);
    await clear(db, pack.id);
    await db.packs.put({
      ...head,
      origin,
      enabled: before?.enabled ?? true,
      revision: (before?.revision ?? 0) + 1,
      stories: stories.map((story) => story.id),
    });
    await db.stories.bulkPut(
      stories.map((story) => ({ ...story, pack: pack.id, disputes: story.disputes.map((dispute) => dispute.id) })),
    );
    await db.disputes.bulkPut(
      disputes.map(({ story, dispute: { raises: _, accounts, ...dispute } }) => ({
        ...dispute,
        pack: pack.id,
        story,
        accounts: inDisplayOrder(accounts).map(({ phrasings: _, ...account }) => account),
      })),
    );
    await db.phrasings.bulkPut(
      disputes.map(({ dispute }) => ({
        pack: pack.id,
        dispute: dispute.id,
        raises: dispute.raises ?? {},
        accounts: Object.fromEntries(dispute.accounts.map(({ id, phrasings }) => [id, phrasings])),
      })),
    );
    await db.concepts.bulkPut(concepts.map((concept) => ({ ...concept, pack: pack.id })));
  });
}

/** Switch a pack on or off. Its disputes are matched and listed only while it is on. */
export async function setPackEnabled(db: ParallaxDatabase, id: string, enabled: boolean): Promise<void> {
  await db.packs.update(id, { enabled });
}

/** Remove a pack and all that came with it. The built-in pack stays: it can only be switched off. */
export async function removePack(db: ParallaxDatabase, id: string): Promise<void> {
  await db.transaction('rw', packTables(db), async () => {
    const pack = await db.packs.get(id);
    if (pack && pack.origin !== 'built-in') {
      await clear(db, id);
      await db.packs.delete(id);
    }
  });
}

/** Return the packs that are on, in the order of their ids. */
export async function enabledPacks(db: ParallaxDatabase): Promise<PackRecord[]> {
  return (await db.packs.orderBy('id').toArray()).filter((pack) => pack.enabled);
}

function packTables(db: ParallaxDatabase) {
  return [db.packs, db.stories, db.disputes, db.phrasings, db.concepts];
}

async function clear(db: ParallaxDatabase, pack: string): Promise<void> {
  await Promise.all([
    db.stories.where({ pack }).delete(),
    db.disputes.where({ pack }).delete(),
    db.phrasings.where({ pack }).delete(),
    db.concepts.where({ pack }).delete(),
  ]);
}
