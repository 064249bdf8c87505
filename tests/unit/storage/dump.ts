/** Everything that the extension has stored, for tests that hold it to be the same before and after. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ParallaxDatabase } from '../../../storage/db.ts';

/** Return all tables and the local storage as text. */
export async function dumpOf(db: ParallaxDatabase): Promise<string> {
  const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]));
  return JSON.stringify([tables, await fakeBrowser.storage.local.get(null)]);
}
