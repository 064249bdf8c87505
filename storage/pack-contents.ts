/**
 * Contents without a pack. A pack's record is what makes its stories and disputes seen: contents whose record is not
 * there yet (an import under way) or not there any more (a removal that can be undone) are invisible. Who still needs
 * such contents holds them; when nobody does, they are swept. A killed page holds nothing, so its leftovers go too.
 */
import type { ParallaxDatabase } from './db.ts';

const LOCK = 'pack contents';
/** Records deleted in one transaction: readers wait for at most that. */
const CHUNK = 2000;

/** Ends a hold; resolves when it has ended. */
export type Release = () => Promise<void>;

/** Keep contents from being swept until the returned function is called or this context ends. */
export function holdContents(): Promise<Release> {
  return new Promise((held, failed) => {
    const holding: Promise<void> = navigator.locks.request(LOCK, { mode: 'shared' }, () => {
      const end = Promise.withResolvers<void>();
      held(() => {
        end.resolve();
        return holding;
      });
      return end.promise;
    });
    holding.catch(failed);
  });
}

/** Delete contents that belong to no pack, unless somebody holds them. Resolves to how many records went. */
export async function sweepContents(db: ParallaxDatabase): Promise<number> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? sweep(db) : 0));
}

async function sweep(db: ParallaxDatabase): Promise<number> {
  let swept = 0;
  for (const table of [db.stories, db.disputes, db.phrasings, db.concepts, db.packChanges]) {
    // Keys only, one a pack: finding nothing to sweep costs next to nothing.
    for (const pack of await table.orderBy('pack').uniqueKeys()) {
      if (typeof pack !== 'string') continue;
      let deleted: number;
      do {
        deleted = await db.transaction('rw', [db.packs, table], async () => {
          // Asked anew each time: the pack may have been installed meanwhile.
          if (await db.packs.get(pack)) return 0;
          return table.where('pack').equals(pack).limit(CHUNK).delete();
        });
        swept += deleted;
      } while (deleted > 0);
    }
  }
  return swept;
}
