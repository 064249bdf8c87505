/**
 * The compiled index of this worker's lifetime: loaded from the database, compiled when what it was compiled from has
 * changed, and stored for the next worker.
 */
import type { PromiseExtended } from 'dexie';
import { compileIndex } from '../../matching/compile.ts';
import type { MatchIndex } from '../../matching/match-index.ts';
import { loadIndex, saveIndex } from '../../matching/store.ts';
import { ENGINE_VERSION } from '../../matching/version.ts';
import type { IndexRecord, ParallaxDatabase } from '../../storage/db.ts';
import { readLibrary } from '../../storage/library-store.ts';
import { enabledPacks } from '../../storage/pack-store.ts';
import { reinstall } from './install.ts';

/** The one record of its table. */
const KEY = 'current';

let current: { stamp: string; index: Promise<MatchIndex> } | undefined;

/** What the worker before stored, on its way; compared with the stamp by whoever takes it. */
let expected: PromiseExtended<IndexRecord | undefined> | undefined;

/**
 * Begin to read the stored index, the longest read of all, while everything else that a first answer needs is looked
 * at. Whether it still holds is found out by `getIndex`.
 */
export function expectIndex(db: ParallaxDatabase): void {
  if (current || expected) return;
  expected = db.index.get(KEY);
  // Who takes it hears of a failure; nobody may.
  expected.catch(() => {});
}

/** Return the index of the packs that are on. Concurrent calls share one compilation. */
export async function getIndex(db: ParallaxDatabase): Promise<MatchIndex> {
  const stamp = await stampOf(db);
  if (current?.stamp !== stamp) {
    const index = load(db, stamp);
    const mine = { stamp, index };
    current = mine;
    // A failed load is not kept: the next request tries again.
    index.catch(() => {
      if (current === mine) current = undefined;
    });
  }
  return current.index;
}

async function load(db: ParallaxDatabase, stamp: string): Promise<MatchIndex> {
  const reading = expected ?? db.index.get(KEY);
  expected = undefined;
  const stored = await reading;
  const loaded = stored?.stamp === stamp ? loadIndex(stored.bytes) : null;
  if (loaded) return loaded;
  const index = await compileReadable(db);
  await db.index.put({ key: KEY, stamp, bytes: saveIndex(index) });
  return index;
}

/**
 * Return the index of the packs that are on. A pack whose records are damaged must not silence the others: the built-in
 * one is installed again, any other is left out until its file is taken in anew.
 */
async function compileReadable(db: ParallaxDatabase): Promise<MatchIndex> {
  try {
    return compileIndex(await readLibrary(db));
  } catch (fault) {
    console.error('Parallax:', fault);
  }
  const readable: string[] = [];
  for (const { id, origin } of await enabledPacks(db)) {
    if (await isReadable(db, id)) readable.push(id);
    else if (origin === 'built-in') {
      await reinstall(db);
      readable.push(id);
    }
  }
  return compileIndex(await readLibrary(db, readable));
}

async function isReadable(db: ParallaxDatabase, pack: string): Promise<boolean> {
  try {
    compileIndex(await readLibrary(db, [pack]));
    return true;
  } catch {
    return false;
  }
}

async function stampOf(db: ParallaxDatabase): Promise<string> {
  const packs = await enabledPacks(db);
  return [`engine ${ENGINE_VERSION}`, ...packs.map((pack) => `${pack.id} ${pack.version} ${pack.revision}`)].join(', ');
}
