/** From every schema that was released to the newest, and nothing is lost on the way. */
import Dexie from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { compileIndex } from '../../matching/compile.ts';
import { makeBackup } from '../../storage/backup.ts';
import { ParallaxDatabase } from '../../storage/db.ts';
import { readLibrary } from '../../storage/library-store.ts';
import { parseBackup } from '../../storage/parse-backup.ts';
import { readSettings } from '../../storage/settings.ts';
import { digestOf, readReleased, readSnapshots, type Snapshot, storesOf } from './snapshot.ts';

/** Claims of the large library. */
const MANY = 100_000;
/** Written in one go. */
const CHUNK = 5000;
const DAY = new Date('2026-05-01T12:00:00.000Z');

const snapshots = readSnapshots();
const newest = new ParallaxDatabase('upgrades');

afterEach(async () => {
  await newest.delete();
  fakeBrowser.reset();
});

/** Make the database as it was, with an old version's own tables. */
async function asReleased({ version, stores, tables, local }: Snapshot, more?: (old: Dexie) => Promise<void>) {
  const old = new Dexie(newest.name);
  old.version(version).stores(stores);
  await old.open();
  for (const [name, records] of Object.entries(tables)) await old.table(name).bulkAdd(records);
  await more?.(old);
  old.close();
  await fakeBrowser.storage.local.set(local);
}

describe.each(snapshots)('version $version', (snapshot) => {
  test('something is in every table', () => {
    const empty = Object.keys(snapshot.stores).filter((name) => !snapshot.tables[name]?.length);
    expect(empty).toEqual([]);
  });

  test('everything of the reader’s comes through', async () => {
    await asReleased(snapshot);
    await newest.open();
    const backup = await makeBackup(newest, DAY);
    expect(backup).toMatchObject(snapshot.backup);
    // What came through is what the newest version itself takes for whole.
    expect(parseBackup(JSON.parse(JSON.stringify(backup)))).toEqual(JSON.parse(JSON.stringify(backup)));
    expect(await newest.unfinished.count()).toBe(snapshot.tables.unfinished?.length ?? 0);
    expect((await readSettings()).sitesOff).toEqual(['a.example']);
  });

  test('every pack is matched as before', async () => {
    await asReleased(snapshot);
    await newest.open();
    const library = await readLibrary(newest);
    const disputes = snapshot.tables.disputes ?? [];
    expect(library.disputes).toHaveLength(disputes.length);
    expect(() => compileIndex(library)).not.toThrow();
  });

  test('none of 100,000 claims is lost', { timeout: 120_000 }, async () => {
    const [dispute] = (snapshot.tables.disputes ?? []).filter(({ pack }) => pack === 'claims-feed');
    const [wording] = (snapshot.tables.phrasings ?? []).filter(({ pack }) => pack === 'claims-feed');
    await asReleased(snapshot, async (old) => {
      for (let first = 0; first < MANY; first += CHUNK) {
        const ids = Array.from({ length: CHUNK }, (_, at) => `claim-${first + at}`);
        await old.table('disputes').bulkAdd(ids.map((id) => ({ ...dispute, id })));
        await old.table('phrasings').bulkAdd(ids.map((id) => ({ ...wording, dispute: id })));
      }
    });
    await newest.open();
    for (const table of [newest.disputes, newest.phrasings]) {
      const before = snapshot.tables[table.name]?.filter(({ pack }) => pack === 'claims-feed').length ?? 0;
      expect(await table.where({ pack: 'claims-feed' }).count()).toBe(MANY + before);
    }
    expect(await newest.disputes.get(['claims-feed', `claim-${MANY - 1}`])).toMatchObject({
      accounts: dispute?.accounts,
    });
  });
});

describe('the snapshots are complete', () => {
  test('the newest is of the schema as it is: else run node tools/snapshot-schema.ts', async () => {
    await newest.open();
    const last = snapshots.at(-1);
    expect(last?.version).toBe(newest.verno);
    expect(last?.stores).toEqual(storesOf(newest));
  });

  test('there is one for every version', () => {
    expect(snapshots.map(({ version }) => version)).toEqual(snapshots.map((_, at) => at + 1));
  });

  test('what is released stays as it is: add a version instead', () => {
    for (const [file, digest] of Object.entries(readReleased())) expect(digestOf(file), file).toBe(digest);
  });
});
