/**
 * `node tools/snapshot-schema.ts`: write the snapshot of the newest schema, tests/upgrades/v<version>.json, from the
 * code as it is. To be run when storage/versions.ts has a new version, or an unreleased one has changed. With `--release`
 * it freezes the snapshots that are there: what is released is never written again.
 */
import 'fake-indexeddb/auto';
import { existsSync, globSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { digestOf, FOLDER, readReleased, snapshotText, storesOf } from '../tests/upgrades/snapshot.ts';
import { ROOT } from './run.ts';

/** When everything in a snapshot happens, so that making one twice gives the same file. */
const NOW = new Date('2026-05-01T12:00:00.000Z');

if (process.argv.includes('--release')) await release();
else await snapshot();

async function release(): Promise<void> {
  const files = globSync('v*.json', { cwd: join(ROOT, FOLDER) }).sort();
  const frozen = Object.fromEntries(files.map((file) => [file, digestOf(file)]));
  await writeFile(join(ROOT, FOLDER, 'released.json'), `${JSON.stringify(frozen, null, 2)}\n`);
  console.log(`Frozen: ${files.join(', ')}.`);
}

async function snapshot(): Promise<void> {
  const local = holdStillAndStore();
  // Only now is there a storage for these to find.
  const [{ db }, { makeBackup }, { writeEverything }] = await Promise.all([
    import('../storage/db.ts'),
    import('../storage/backup.ts'),
    import('../tests/upgrades/everything.ts'),
  ]);
  await db.open();
  const file = `v${db.verno}.json`;
  if (readReleased()[file]) {
    throw new Error(`Version ${db.verno} is released: add the next one to storage/versions.ts, leave this one alone.`);
  }
  await writeEverything(db, NOW);
  const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]));
  const made = {
    version: db.verno,
    stores: storesOf(db),
    tables: Object.fromEntries(tables),
    local: Object.fromEntries(local),
    backup: { ...(await makeBackup(db, NOW)) },
  };
  const path = join(ROOT, FOLDER, file);
  console.log(`${existsSync(path) ? 'Renewed' : 'New'}: ${FOLDER}/${basename(path)}`);
  await writeFile(path, snapshotText(made));
}

/** Give this process a `browser.storage.local`, stop its clock and number its random ids. Return what is stored. */
function holdStillAndStore(): Map<string, unknown> {
  const local = new Map<string, unknown>();
  const storage = {
    get: async (key: string) => (local.has(key) ? { [key]: structuredClone(local.get(key)) } : {}),
    set: async (items: object) => {
      for (const [key, value] of Object.entries(items)) local.set(key, structuredClone(value));
    },
  };
  const none = { get: async () => undefined, create: async () => {}, clear: async () => false };
  Object.assign(globalThis, { chrome: { runtime: {}, storage: { local: storage }, alarms: none } });
  globalThis.Date = new Proxy(Date, {
    construct: (clock, parameters) => Reflect.construct(clock, parameters.length > 0 ? parameters : [NOW]),
    get: (clock, name) => (name === 'now' ? () => NOW.getTime() : Reflect.get(clock, name)),
  });
  let ids = 0;
  crypto.randomUUID = () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`;
  return local;
}
