/**
 * Packs with so many disputes, as imports of reviewed claims make them, that no page may read them whole.
 */
import Dexie from 'dexie';
import type { DisputeRecord, PackRecord, ParallaxDatabase } from './db.ts';
import { enabledPacks } from './pack-store.ts';

/** A pack with more disputes is large: reading that many takes a page about 50 ms. */
export const LARGE = 2000;

/** Disputes read in one step. */
const STEP = 2000;

/** Return the packs that are on, apart by whether they are large. */
export async function packsBySize(db: ParallaxDatabase): Promise<{ small: PackRecord[]; large: PackRecord[] }> {
  const packs = await enabledPacks(db);
  const counts = await Promise.all(packs.map((pack) => packSize(db, pack)));
  return {
    small: packs.filter((_, at) => (counts[at] ?? 0) <= LARGE),
    large: packs.filter((_, at) => (counts[at] ?? 0) > LARGE),
  };
}

/** Sizes by pack and revision: with another size a pack has another revision. */
const sizes = new Map<string, number>();

/**
 * Return how many disputes a pack has, by what its stories name: counting a hundred thousand records takes a browser
 * half a second.
 */
export async function packSize(db: ParallaxDatabase, { id, revision }: PackRecord): Promise<number> {
  const state = `${db.name} ${id} ${revision}`;
  const known = sizes.get(state);
  if (known !== undefined) return known;
  const stories = await db.stories.where('pack').equals(id).toArray();
  const size = stories.reduce((sum, { disputes }) => sum + disputes.length, 0);
  sizes.set(state, size);
  return size;
}

/** Yield all disputes of a pack by id, some thousand at a time. */
export async function* disputesInSteps(db: ParallaxDatabase, pack: string): AsyncGenerator<DisputeRecord[]> {
  let after: string | typeof Dexie.minKey = Dexie.minKey;
  for (;;) {
    const some: DisputeRecord[] = await db.disputes
      .where('[pack+id]')
      .between([pack, after], [pack, Dexie.maxKey], false)
      .limit(STEP)
      .toArray();
    const last = some.at(-1);
    if (!last) return;
    yield some;
    after = last.id;
  }
}
