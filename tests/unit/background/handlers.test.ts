import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../../storage/db.ts';
import { updateSettings } from '../../../storage/settings.ts';
import { serveOwnFiles, startWorker, stopWorkers } from './a-worker.ts';

const CLAIM =
  'On 8 December the Russian Foreign Ministry announced that Assad decided to give up the presidency and leave the country.';
const request = { title: 'News', blocks: [{ id: 7, text: CLAIM, kind: 'paragraph', lang: 'en' }], asked: [7] };

let worker: Awaited<ReturnType<typeof startWorker>>;

// The whole built-in pack is installed and compiled by the first request of a test.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(async () => {
  fakeBrowser.reset();
  await db.delete();
  await db.open();
  serveOwnFiles();
  worker = await startWorker();
});
afterEach(() => {
  stopWorkers();
  vi.unstubAllGlobals();
});

test('matches come back with the block they stand in and the question they raise', async () => {
  const { matches, questions } = await worker.findMatches(worker.db, request);
  expect(matches).toContainEqual(
    expect.objectContaining({ block: 7, dispute: 'syria/assad-resigned', account: 'russian-mfa-decided-to-step-down' }),
  );
  expect(questions['syria/assad-resigned']?.en).toBe('Did Bashar al-Assad resign as president?');
});

test('the title is context and never matched', async () => {
  const { matches } = await worker.findMatches(worker.db, { title: CLAIM, blocks: [], asked: [] });
  expect(matches).toEqual([]);
});

test('blocks that are not asked about are context and never matched', async () => {
  const news = { id: 8, text: 'It was the last he said that day.', kind: 'paragraph', lang: 'en' };
  const { matches } = await worker.findMatches(worker.db, {
    ...request,
    blocks: [...request.blocks, news],
    asked: [8],
  });
  expect(matches.map(({ block }) => block)).not.toContain(7);
});

test('a muted dispute is left out', async () => {
  await updateSettings(() => ({ mutedDisputes: ['syria/assad-resigned'] }));
  const { matches, questions } = await worker.findMatches(worker.db, request);
  expect(matches.map((match) => match.dispute)).not.toContain('syria/assad-resigned');
  expect(Object.keys(questions)).not.toContain('syria/assad-resigned');
});

describe('a request of another shape is refused', () => {
  test.each([
    ['nothing', undefined],
    ['a text', 'findMatches'],
    ['no blocks', { title: 'News', asked: [] }],
    ['nothing asked', { title: 'News', blocks: request.blocks }],
    ['a block without text', { ...request, blocks: [{ id: 0 }] }],
    ['a block with a negative id', { ...request, blocks: [{ id: -1, text: 'Text' }] }],
    ['a block of an unknown kind', { ...request, blocks: [{ id: 0, text: 'Text', kind: 'menu' }] }],
    ['too many blocks', { ...request, blocks: Array.from({ length: 50_001 }, (_, id) => ({ id, text: 'x' })) }],
  ])('%s', async (_, data) => {
    await expect(worker.findMatches(worker.db, data)).rejects.toThrow();
  });

  test.each([undefined, 7, 'x'.repeat(201)])('openDispute(%j)', async (data) => {
    await expect(worker.openDispute(worker.db, data)).rejects.toThrow();
  });

  test.each([undefined, '3', -1, 1.5, Number.NaN])('showCount(%j)', (data) => {
    expect(() => worker.parseCount(data)).toThrow();
  });
});

test('a key that names nothing opens nothing', async () => {
  expect(await worker.openDispute(worker.db, 'syria/none')).toBeNull();
});
