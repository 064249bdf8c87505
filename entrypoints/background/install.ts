/**
 * The built-in pack into the database, on install and on update of the extension, and by the next request when the
 * worker was killed half way.
 */
import { browser } from 'wxt/browser';
import { version as builtInVersion } from '../../public/packs/syria/pack.json';
import { BUILT_IN_PACK, parseBuiltInPack } from '../../storage/built-in-pack.ts';
import type { ParallaxDatabase } from '../../storage/db.ts';
import { installPack } from '../../storage/pack-store.ts';
import { publishTopics } from '../../storage/publish-topics.ts';

let installing: Promise<void> | undefined;

/**
 * Resolve when the built-in pack of this version of the extension is in the database. Looked up each time: the database
 * may have been deleted under a worker that lives on.
 */
export async function ensureInstalled(db: ParallaxDatabase): Promise<void> {
  if (installing || !(await isInstalled(db))) await reinstall(db);
}

/** Install the built-in pack, whatever is there. Concurrent calls share one installation. */
export function reinstall(db: ParallaxDatabase): Promise<void> {
  installing ??= install(db).finally(() => {
    installing = undefined;
  });
  return installing;
}

async function isInstalled(db: ParallaxDatabase): Promise<boolean> {
  const pack = await db.packs.get('syria');
  return pack?.origin === 'built-in' && pack.version === builtInVersion;
}

async function install(db: ParallaxDatabase): Promise<void> {
  await installPack(db, parseBuiltInPack(await readBundled()), 'built-in');
  await publishTopics(db);
}

/** A file of the extension's own package. */
async function readBundled(): Promise<unknown> {
  const response = await fetch(new URL(BUILT_IN_PACK, browser.runtime.getURL('/')));
  return response.json();
}
