/**
 * What the last change of each pack changed, kept until its next: so that a reader can look up what an update brought.
 */
import type { PackChangesRecord, ParallaxDatabase } from './db.ts';
import type { Pack } from './model.ts';
import { diffPacks, isEmptyDiff } from './pack-diff.ts';

/**
 * Note what `after` changes in `before`, the pack of the same id that it replaces; a pack that is new has no changes,
 * and one that is installed again as it was keeps those of before. Within a transaction over `packChanges`.
 */
export async function noteChanges(db: ParallaxDatabase, before: Pack | null, after: Pack, now: Date): Promise<void> {
  if (!before) {
    await db.packChanges.delete(after.id);
    return;
  }
  const diff = diffPacks(before, after);
  if (isEmptyDiff(diff)) return;
  await db.packChanges.put({ pack: after.id, from: before.version, to: after.version, at: now.toISOString(), diff });
}

/** Return the last changes of the packs that are on, newest first, with the packs. */
export async function readChanges(db: ParallaxDatabase) {
  const [packs, changes] = await Promise.all([db.packs.toArray(), db.packChanges.toArray()]);
  return changes
    .flatMap((change: PackChangesRecord) => {
      const pack = packs.find(({ id, enabled }) => enabled && id === change.pack);
      return pack ? [{ pack, change }] : [];
    })
    .sort((a, b) => (a.change.at < b.change.at ? 1 : -1));
}
