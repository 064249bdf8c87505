import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../../storage/db.ts';
import { installPack, setPackEnabled } from '../../../storage/pack-store.ts';
import { aPack } from '../storage/a-pack.ts';
import { serveBuiltIn, startWorker, stopWorkers } from './a-worker.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  await db.delete();
  await db.open();
  await installPack(db, aPack(), 'built-in');
});

afterEach(() => {
  stopWorkers();
  vi.unstubAllGlobals();
});

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

/** Take from every dispute of a pack what nothing can do without. */
async function damage(pack: string): Promise<void> {
  await db.disputes.where({ pack }).modify((dispute) => {
    Reflect.deleteProperty(dispute, 'accounts');
  });
  await db.index.clear();
}

test('a damaged pack from a file is left out, the others are matched', async () => {
  await installPack(db, aPack({ id: 'other' }), 'file');
  await damage('other');
  const worker = await startWorker();
  const { bytes } = await indexOf(worker);
  await db.packs.delete('other');
  expect((await indexOf(worker)).bytes.length).toBe(bytes.length);
});

test('a damaged built-in pack is installed again', async () => {
  await db.packs.delete('test');
  serveBuiltIn(aPack({ id: 'syria' }));
  await installPack(db, aPack({ id: 'syria' }), 'built-in');
  const worker = await startWorker();
  const whole = (await indexOf(worker)).bytes;
  await damage('syria');
  const next = await startWorker();
  expect((await indexOf(next)).bytes.length).toBe(whole.length);
  expect((await db.disputes.toArray()).every(({ accounts }) => accounts.length > 0)).toBe(true);
});

test('a clock that goes backwards hides no change from the matcher', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-01') });
  try {
    const worker = await startWorker();
    const stamps = [(await indexOf(worker)).stamp];
    for (const [at, day] of ['2026-04-01', '2025-01-01', '1999-01-01'].entries()) {
      vi.setSystemTime(new Date(day));
      // Changed, switched off, and removed and taken in again.
      if (at === 0) await installPack(db, aPack(), 'built-in');
      if (at === 1) await setPackEnabled(db, 'test', false);
      if (at === 2) {
        await db.packs.delete('test');
        await installPack(db, aPack(), 'built-in');
      }
      stamps.push((await indexOf(worker)).stamp);
    }
    expect(new Set(stamps).size).toBe(stamps.length);
  } finally {
    vi.useRealTimers();
  }
});

async function indexOf(worker: Awaited<ReturnType<typeof startWorker>>) {
  await worker.getIndex(worker.db);
  return stored();
}
