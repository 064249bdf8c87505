/**
 * Reads of disputes. A dispute is named across packs by its key, `pack/dispute`: matches carry it, links carry it.
 */
import type { DisputeRecord, ParallaxDatabase } from './db.ts';
import { packSize } from './large-packs.ts';
import { enabledPacks } from './pack-store.ts';

/** `pack/dispute`, unique in the database. */
export type DisputeKey = string;

/** Return the key of a dispute in a pack. */
export function disputeKey(pack: string, dispute: string): DisputeKey {
  return `${pack}/${dispute}`;
}

/** Return the pack and dispute id that `key` names, or null for text that is no key. */
export function parseDisputeKey(key: string): [pack: string, dispute: string] | null {
  const [pack, dispute, ...rest] = key.split('/');
  return pack && dispute && rest.length === 0 ? [pack, dispute] : null;
}

/** Return the dispute, or null when its pack is gone or off. */
export async function findDispute(db: ParallaxDatabase, key: DisputeKey): Promise<DisputeRecord | null> {
  const ids = parseDisputeKey(key);
  if (!ids) return null;
  const [pack, dispute] = await Promise.all([db.packs.get(ids[0]), db.disputes.get(ids)]);
  return pack?.enabled && dispute ? dispute : null;
}

/** Return those of the disputes that exist and are on, in the order of `keys`. */
export async function findDisputes(db: ParallaxDatabase, keys: readonly DisputeKey[]): Promise<DisputeRecord[]> {
  const ids = keys.map(parseDisputeKey).filter((id) => id !== null);
  const [packs, disputes] = await Promise.all([
    db.packs.bulkGet([...new Set(ids.map(([pack]) => pack))]),
    db.disputes.bulkGet(ids),
  ]);
  const on = new Set(packs.flatMap((pack) => (pack?.enabled ? [pack.id] : [])));
  return disputes.filter((dispute) => dispute !== undefined).filter(({ pack }) => on.has(pack));
}

/** Return how many questions the packs that are on cover. */
export async function countDisputes(db: ParallaxDatabase): Promise<number> {
  const packs = await enabledPacks(db);
  const sizes = await Promise.all(packs.map((pack) => packSize(db, pack)));
  return sizes.reduce((sum, count) => sum + count, 0);
}
