import { expect, test } from 'vitest';
import { compileIndex } from '../../../matching/compile.ts';
import { matchBlocks } from '../../../matching/match.ts';
import { loadIndex, saveIndex } from '../../../matching/store.ts';
import { library } from './a-library.ts';

const index = compileIndex(library);
const bytes = saveIndex(index);

test('an index comes back from its bytes as it was', () => {
  expect(loadIndex(bytes)?.stored).toEqual(index.stored);
});

test('the loaded index matches as the compiled one does', () => {
  const blocks = [{ id: 0, text: 'The chancery announced that Duke Orlan had resigned.' }];
  const loaded = loadIndex(bytes);
  expect(loaded && matchBlocks(loaded, blocks)).toEqual(matchBlocks(index, blocks));
});

test('bytes at an odd offset of a larger buffer are read too', () => {
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  expect(loadIndex(shifted.subarray(3))?.stored).toEqual(index.stored);
});

test.each([
  ['nothing', new Uint8Array()],
  ['other bytes', new Uint8Array(64).fill(7)],
  ['half of an index', bytes.slice(0, bytes.length >> 1)],
  ['an index of another version', Uint8Array.from(bytes, (byte, at) => (at === 4 ? byte + 1 : byte))],
])('%s is no index', (_, broken) => {
  expect(loadIndex(broken)).toBeNull();
});

test('topics come back, and an index with one that is no pattern is none', () => {
  const withTopics = (topics: readonly string[]) =>
    saveIndex({ ...index, stored: { ...index.stored, strings: { ...index.stored.strings, topics } } });
  expect(loadIndex(withTopics(['[Oo]rlan']))?.topics).toEqual([/[Oo]rlan/]);
  expect(loadIndex(withTopics(['(']))).toBeNull();
});

test('compiling twice gives the same bytes', () => {
  expect(saveIndex(compileIndex(library))).toEqual(bytes);
});
