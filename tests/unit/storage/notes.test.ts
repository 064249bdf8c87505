import { beforeEach, expect, test } from 'vitest';
import { ParallaxDatabase } from '../../../storage/db.ts';
import { findNote, readNotes, writeNote } from '../../../storage/notes.ts';

const db = new ParallaxDatabase('notes-test');

beforeEach(async () => {
  await db.delete();
  await db.open();
});

test('a dispute has one note, the last written', async () => {
  await writeNote(db, 'test/bridge', 'first', { now: new Date('2026-05-01') });
  await writeNote(db, 'test/bridge', 'second', { now: new Date('2026-05-02') });
  await writeNote(db, 'test/tunnel', 'other', { now: new Date('2026-05-03') });
  expect((await readNotes(db)).map(({ text }) => text)).toEqual(['other', 'second']);
});

test('empty text deletes, and the undo brings back what was', async () => {
  await writeNote(db, 'test/bridge', 'a thought');
  const undo = await writeNote(db, 'test/bridge', ' ');
  expect(await findNote(db, 'test/bridge')).toBeNull();
  await undo();
  expect((await findNote(db, 'test/bridge'))?.text).toBe('a thought');
});

test('the undo of a first note is no note', async () => {
  const undo = await writeNote(db, 'test/bridge', 'a thought');
  await undo();
  expect(await findNote(db, 'test/bridge')).toBeNull();
});

test('a note that another window wrote meanwhile is not replaced unseen', async () => {
  await writeNote(db, 'test/bridge', 'the first window', { begun: '' });
  await expect(writeNote(db, 'test/bridge', 'the second window', { begun: '' })).rejects.toMatchObject({
    name: 'ChangedMeanwhile',
    current: 'the first window',
  });
  expect((await findNote(db, 'test/bridge'))?.text).toBe('the first window');
  await writeNote(db, 'test/bridge', 'the second window', { begun: 'the first window' });
  expect((await findNote(db, 'test/bridge'))?.text).toBe('the second window');
});
