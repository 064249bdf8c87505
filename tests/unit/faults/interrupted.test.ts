/**
 * Whatever is interrupted, at whatever step: afterwards everything is as before or as if it had ended, and pages, the
 * gate and the index agree with it.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { compileIndex } from '../../../matching/compile.ts';
import { saveIndex } from '../../../matching/store.ts';
import { version } from '../../../public/packs/syria/pack.json';
import { db, ParallaxDatabase } from '../../../storage/db.ts';
import { readDismissals } from '../../../storage/dismissals.ts';
import { readLibrary } from '../../../storage/library-store.ts';
import { topicsOf } from '../../../storage/publish-topics.ts';
import { readSettings } from '../../../storage/settings.ts';
import { serveBuiltIn, startWorker, stopWorkers } from '../background/a-worker.ts';
import { aPack } from '../storage/a-pack.ts';
import { dieAt } from './death.ts';
import { INTERRUPTED, type InterruptedCase } from './interrupted-cases.ts';

/** Steps of a long case that are tried: the first and last few, and some in between. */
const TRIED = 20;

const UUID = /^[0-9a-f]{8}-/;

beforeEach(() => {
  serveBuiltIn(aPack({ id: 'syria', version, topics: { en: ['Syria'] } }));
});
afterEach(() => {
  stopWorkers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test.each(INTERRUPTED)('$name', { timeout: 120_000 }, async (one) => {
  await arrange(one);
  const before = await everything();
  const counting = dieAt(Number.POSITIVE_INFINITY);
  await run(one);
  await counting.revive();
  await nextStart();
  const after = await everything();
  const steps = counting.steps();
  expect(steps).toBeGreaterThan(0);

  for (const deadly of chosenSteps(steps)) {
    await arrange(one);
    const death = dieAt(deadly);
    await run(one).catch(() => {});
    expect(death.isDead(), `death at step ${deadly} of ${steps}`).toBe(true);
    await death.revive();
    await nextStart();
    const found = await everything();
    expect([before, after], `after death at step ${deadly} of ${steps}`).toContain(found);
    await expectOrder();
  }
});

/** Return the numbers of the steps to die at. */
function chosenSteps(steps: number): number[] {
  if (steps <= TRIED) return Array.from({ length: steps }, (_, at) => at + 1);
  const spread = Array.from({ length: TRIED - 12 }, (_, at) =>
    Math.round(6 + ((steps - 12) * (at + 1)) / (TRIED - 11)),
  );
  const ends = Array.from({ length: 6 }, (_, at) => [at + 1, steps - at]).flat();
  return [...new Set([...ends, ...spread])].sort((a, b) => a - b);
}

async function arrange({ before }: InterruptedCase): Promise<void> {
  stopWorkers();
  fakeBrowser.reset();
  await db.delete();
  await db.open();
  const worker = await startWorker();
  await worker.ensureReady(worker.db);
  await before?.(db);
  stopWorkers();
}

async function run({ act }: InterruptedCase): Promise<void> {
  const worker = await startWorker();
  const page = new ParallaxDatabase();
  try {
    await act(page, worker);
  } finally {
    page.close();
    stopWorkers();
  }
}

/** What the next event does: a page of the extension is opened, or an article. */
async function nextStart(): Promise<void> {
  const worker = await startWorker();
  await worker.prepare(worker.db);
  await worker.getIndex(worker.db);
  stopWorkers();
}

/** Return everything there is as text; random ids, revisions, and the index, which follows from it, left out. */
async function everything(): Promise<string> {
  const tables = db.tables.filter(({ name }) => name !== 'index');
  const records = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()]));
  const leaveOut = (key: string, value: unknown) =>
    key === 'revision' || (key === 'id' && UUID.test(String(value))) ? undefined : value;
  const dump = {
    ...Object.fromEntries(records),
    settings: await readSettings(),
    dismissals: [...(await readDismissals())],
  };
  return JSON.stringify(dump, leaveOut);
}

/** What must agree with each other, agrees. */
async function expectOrder(): Promise<void> {
  const packs = await db.packs.toArray();
  const { topics } = await readSettings();
  expect(topics).toEqual(topicsOf(packs.filter(({ enabled }) => enabled)));
  const ids = new Set(packs.map(({ id }) => id));
  for (const table of [db.stories, db.disputes, db.phrasings, db.concepts]) {
    const of = await table.orderBy('pack').uniqueKeys();
    expect(
      of.filter((pack) => !ids.has(String(pack))),
      table.name,
    ).toEqual([]);
  }
  const stored = await db.index.get('current');
  const fresh = saveIndex(compileIndex(await readLibrary(db)));
  expect(Buffer.compare(Buffer.from(stored?.bytes ?? []), Buffer.from(fresh)), 'the stored index').toBe(0);
  expect(await db.unfinished.count()).toBe(0);
}
