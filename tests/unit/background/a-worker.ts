/** A background worker for tests: fresh modules, as after a restart, on the database and the files of this test. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BUILT_IN_PACK } from '../../../storage/built-in-pack.ts';
import { toColumns } from '../../../storage/columns.ts';
import type { Pack } from '../../../storage/model.ts';
import { readBuiltInPack } from '../../../tools/read-pack.ts';
import { ROOT } from '../../../tools/run.ts';

const stops: (() => void)[] = [];

/** Stop every worker of the test. */
export function stopWorkers(): void {
  for (const stop of stops.splice(0)) stop();
}

/** Start a worker: what earlier workers kept in memory is gone, what they stored is there. */
export async function startWorker() {
  vi.resetModules();
  const [install, matchIndex, handlers, prepare, { db }, { watchObstacle }] = await Promise.all([
    import('../../../entrypoints/background/install.ts'),
    import('../../../entrypoints/background/match-index.ts'),
    import('../../../entrypoints/background/handlers.ts'),
    import('../../../entrypoints/background/prepare.ts'),
    import('../../../storage/db.ts'),
    import('../../../storage/watch-connection.ts'),
  ]);
  // The fake browser knows no sites beyond the manifest's.
  Object.assign(fakeBrowser.permissions, { getAll: async () => ({ origins: [], permissions: [] }) });
  Object.assign(fakeBrowser.scripting, { getRegisteredContentScripts: async () => [] });
  stops.push(() => db.close());
  return { ...install, ...matchIndex, ...handlers, ...prepare, obstacle: watchObstacle(db), db };
}

/** Serve `pack` to `fetch` as the built-in one: a small one is installed a hundred times faster. */
export function serveBuiltIn(pack: Pack): void {
  vi.stubGlobal('fetch', async () => Response.json(toColumns(pack)));
}

/** Serve the extension's own files to `fetch`; `broken` is a file that cannot be read. Return what was fetched so far. */
export function serveOwnFiles(broken?: string): string[] {
  const fetched: string[] = [];
  vi.stubGlobal('fetch', async (url: URL) => {
    fetched.push(url.pathname);
    if (broken && url.pathname.endsWith(broken)) throw new TypeError('Failed to fetch');
    if (url.pathname === BUILT_IN_PACK) return Response.json(toColumns(await readBuiltInPack()));
    return new Response(await readFile(join(ROOT, 'public', url.pathname)));
  });
  return fetched;
}
