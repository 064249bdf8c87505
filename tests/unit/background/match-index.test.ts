import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../../storage/db.ts';
import { installPack, setPackEnabled } from '../../../storage/pack-store.ts';
import { aPack } from '../storage/a-pack.ts';
import { startWorker, stopWorkers } from './a-worker.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  await db.delete();
  await db.open();
  await installPack(db, aPack(), 'built-in');
});

afterEach(stopWorkers);

/** Return the stamp and bytes that are stored. */
async function stored() {
  const record = await db.index.get('current');
  if (!record) throw new Error('No index is stored.');
  return record;
}

test('the compiled index is stored and the next worker loads it', async () => {
  const first = await startWorker();
  await first.getIndex(first.db);
  const { bytes, stamp } = await stored();
  // A worker that compiled again would need the phrasings.
  await db.phrasings.clear();
  const second = await startWorker();
  await second.getIndex(second.db);
  expect(await stored()).toEqual({ key: 'current', bytes, stamp });
});

test('a changed pack, a switched pack and damaged bytes are compiled again', async () => {
  const worker = await startWorker();
  await worker.getIndex(worker.db);
  const { stamp } = await stored();
  await installPack(db, aPack(), 'built-in');
  await worker.getIndex(worker.db);
  const reinstalled = await stored();
  expect(reinstalled.stamp).not.toBe(stamp);
  await setPackEnabled(db, 'test', false);
  await worker.getIndex(worker.db);
  expect((await stored()).bytes.length).toBeLessThan(reinstalled.bytes.length);
  await setPackEnabled(db, 'test', true);
  await db.index.put({ ...reinstalled, bytes: reinstalled.bytes.slice(0, 40) });
  const next = await startWorker();
  await next.getIndex(next.db);
  expect((await stored()).bytes.length).toBe(reinstalled.bytes.length);
});

test('requests at the same time share one compilation', async () => {
  const worker = await startWorker();
  const [one, two] = await Promise.all([worker.getIndex(worker.db), worker.getIndex(worker.db)]);
  expect(one).toBe(two);
});
