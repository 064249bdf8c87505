import { expect, test } from 'vitest';
import { compileIndex } from '../../../matching/compile.ts';
import { homeOf, nearHome } from '../../../matching/home.ts';
import { readPage } from '../../../matching/read-page.ts';
import { library } from './a-library.ts';

const homeIn = (texts: readonly string[], topics?: readonly string[]) => {
  const index = compileIndex({ ...library, topics });
  const passages = readPage(
    index,
    texts.map((text, id) => ({ id, text, lang: 'en' })),
  );
  return homeOf(index, passages);
};
/** A page of `length` blocks of a sentence each, with a topic word in those at `places`. */
const pageOf = (length: number, ...places: number[]) =>
  Array.from({ length }, (_, at) => (places.includes(at) ? 'It rained in Arvenia.' : 'A fair was opened.'));
const TOPICS = ['[Aa]rveni'];

test('a library without topics is at home everywhere', () => {
  expect(homeIn(pageOf(3))).toEqual({ at: Uint8Array.of(1, 1, 1), count: 3, astray: new Set() });
});

test('a passage is at home where it has a topic word, and near one beside it', () => {
  const home = homeIn(pageOf(8, 1), TOPICS);
  expect([...home.at]).toEqual([0, 1, 0, 0, 0, 0, 0, 0]);
  expect([0, 1, 2, 3, 6].map((place) => nearHome(home, place))).toEqual([1, 0, 1, 0.5, 0]);
});

test.each([
  { page: pageOf(19, 9), left: 19, why: 'a page of few passages' },
  { page: pageOf(20, 9), left: 20, why: 'a page on which one passage in twenty is at home' },
  { page: pageOf(21, 9), left: 5, why: 'the item alone on a page on which fewer are' },
  { page: pageOf(60, 0, 59), left: 6, why: 'the items alone, at both ends of a page' },
])('what is weighed: $why', ({ page, left }) => {
  expect(page.length - homeIn(page, TOPICS).astray.size).toBe(left);
});
