import { beforeEach, describe, expect, test } from 'vitest';
import { ChangedMeanwhile } from '../../../storage/changed-meanwhile.ts';
import { cleanUrl } from '../../../storage/clean-url.ts';
import { ParallaxDatabase } from '../../../storage/db.ts';
import { annotatePassage, deletePassage, keepPassage, readKeptPassages } from '../../../storage/kept-passages.ts';

const db = new ParallaxDatabase('kept-passages-test');
const passage = {
  title: 'A page',
  url: 'https://paper.example/story?id=7&utm_source=x',
  exact: 'What was said.',
  prefix: 'before ',
  suffix: ' after',
};

beforeEach(async () => {
  await db.delete();
  await db.open();
});

test('a passage is kept with the page address that names no sender', async () => {
  const kept = await keepPassage(db, { ...passage, dispute: 'test/bridge' }, new Date('2026-05-01T10:00:00Z'));
  expect(await readKeptPassages(db)).toEqual([kept]);
  expect(kept).toMatchObject({
    url: 'https://paper.example/story?id=7',
    exact: 'What was said.',
    prefix: 'before ',
    suffix: ' after',
    kept: '2026-05-01T10:00:00.000Z',
    dispute: 'test/bridge',
  });
});

test('the newest stands first', async () => {
  await keepPassage(db, { ...passage, exact: 'first' }, new Date('2026-05-01'));
  await keepPassage(db, { ...passage, exact: 'third' }, new Date('2026-05-03'));
  await keepPassage(db, { ...passage, exact: 'second' }, new Date('2026-05-02'));
  expect((await readKeptPassages(db)).map(({ exact }) => exact)).toEqual(['third', 'second', 'first']);
});

test('a note is written, changed and taken away', async () => {
  const { id } = await keepPassage(db, passage);
  await annotatePassage(db, id, 'Look again');
  expect((await readKeptPassages(db))[0]?.note).toBe('Look again');
  await annotatePassage(db, id, '  ');
  expect((await readKeptPassages(db))[0]?.note).toBeUndefined();
});

test('a deleted passage is put back whole', async () => {
  const kept = await keepPassage(db, passage);
  const undo = await deletePassage(db, kept.id);
  expect(await readKeptPassages(db)).toEqual([]);
  await undo();
  await undo();
  expect(await readKeptPassages(db)).toEqual([kept]);
});

describe('what is no passage is refused', () => {
  test.each([
    ['nothing', undefined],
    ['an empty quote', { ...passage, exact: ' \n' }],
    ['a whole page', { ...passage, exact: 'x'.repeat(10_001) }],
    ['a script for an address', { ...passage, url: 'javascript:alert(1)' }],
    ['no address', { ...passage, url: '' }],
  ])('%s', async (_, data) => {
    await expect(keepPassage(db, data)).rejects.toThrow();
    expect(await db.keptPassages.count()).toBe(0);
  });
});

test.each([
  ['https://a.example/x?utm_campaign=1&fbclid=2&page=3#part', 'https://a.example/x?page=3#part'],
  ['https://a.example/x?UTM_Source=1', 'https://a.example/x'],
  ['https://me:secret@a.example/', 'https://a.example/'],
  ['https://a.example/x#part:~:text=words', 'https://a.example/x#part'],
  ['https://a.example/?q=a+b&q=%D9%85', 'https://a.example/?q=a+b&q=%D9%85'],
])('%s is kept as %s', (url, clean) => {
  expect(cleanUrl(url)).toBe(clean);
});

test('a note at a passage that another window wrote meanwhile is not replaced unseen', async () => {
  const { id } = await keepPassage(db, { title: 'A page', url: 'https://a.example/', exact: 'Words' });
  await annotatePassage(db, id, 'the first window', { begun: '' });
  await expect(annotatePassage(db, id, 'the second window', { begun: '' })).rejects.toThrow(ChangedMeanwhile);
  expect((await readKeptPassages(db))[0]?.note).toBe('the first window');
});
