import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../../storage/db.ts';
import { letsThrough } from '../storage/lets-through.ts';
import { serveOwnFiles, startWorker, stopWorkers } from './a-worker.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  await db.delete();
  await db.open();
});
afterEach(() => {
  stopWorkers();
  vi.unstubAllGlobals();
});

test('the built-in pack is installed and its topic words are told to content scripts', async () => {
  serveOwnFiles();
  const worker = await startWorker();
  await worker.ensureInstalled(worker.db);
  expect(await db.packs.get('syria')).toMatchObject({ origin: 'built-in', enabled: true });
  expect(await db.disputes.get(['syria', 'assad-resigned'])).toBeDefined();
  expect(await letsThrough('Syria')).toBe(true);
});

test('installed again by an update without a new pack, nothing has changed', async () => {
  serveOwnFiles();
  const worker = await startWorker();
  await worker.ensureInstalled(worker.db);
  await worker.reinstall(worker.db);
  expect(await db.packChanges.toArray()).toEqual([]);
});

test('a worker that finds it installed fetches nothing', async () => {
  serveOwnFiles();
  const first = await startWorker();
  await first.ensureInstalled(first.db);
  const fetched = serveOwnFiles();
  const second = await startWorker();
  await second.ensureInstalled(second.db);
  expect(fetched).toEqual([]);
});

test('an installation that fails half way changes nothing, and the next request finishes it', async () => {
  serveOwnFiles('syria.json');
  const worker = await startWorker();
  await expect(worker.reinstall(worker.db)).rejects.toThrow('Failed to fetch');
  expect(await db.packs.count()).toBe(0);
  expect(await db.disputes.count()).toBe(0);
  serveOwnFiles();
  await worker.ensureInstalled(worker.db);
  expect(await db.packs.count()).toBe(1);
});

test('requests at the same time share one installation', async () => {
  const fetched = serveOwnFiles();
  const worker = await startWorker();
  await Promise.all([worker.ensureInstalled(worker.db), worker.ensureInstalled(worker.db)]);
  expect(fetched).toEqual(['/packs/syria.json']);
});

test('a database that is deleted under a worker is filled again by its next request', async () => {
  serveOwnFiles();
  const worker = await startWorker();
  await worker.ensureReady(worker.db);
  await db.delete();
  await db.open();
  await worker.ensureReady(worker.db);
  expect(await db.packs.count()).toBe(1);
});

test('a connection that failed to open is opened by the next request', async () => {
  serveOwnFiles();
  const worker = await startWorker();
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error', 'UnknownError');
  });
  await expect(worker.ensureReady(worker.db)).rejects.toThrow('Internal error');
  expect(await worker.tryToPrepare(worker.db, worker.obstacle)).toBe('UnknownError');
  open.mockRestore();
  expect(await worker.tryToPrepare(worker.db, worker.obstacle)).toBeNull();
  await worker.ensureReady(worker.db);
  expect(await worker.db.packs.count()).toBe(1);
});
