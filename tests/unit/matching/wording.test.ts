import { expect, test } from 'vitest';
import { compileIndex } from '../../../matching/compile.ts';
import { ENGINE_LANGUAGES } from '../../../matching/language.ts';
import { readSentence } from '../../../matching/read-sentence.ts';
import { BASE, wordingKeys, wordingScore, wordingWeights } from '../../../matching/wording.ts';
import { wordsOf } from '../../../matching/words.ts';
import { library } from './a-library.ts';

const index = compileIndex(library);
const keysOf = (text: string) => wordingKeys(index, readSentence(index, wordsOf(text, 'en'), 'en'));

test('keys are stems and pairs of neighbours, with names and figures all alike', () => {
  expect([...keysOf('Orlan denied 12 reports')].sort()).toEqual(
    ['#', '#_report', '@', '@_denial', 'denial', 'denial_#', 'report'].sort(),
  );
});

test('another name or figure makes no difference', () => {
  expect(keysOf('Orlan denied 12 reports')).toEqual(keysOf('Belmar denied 7 reports'));
});

test('a score is the base and what the keys add', () => {
  const weights = new Map([
    [BASE, -1],
    ['denial', 2],
    ['bake', -3],
  ]);
  expect(wordingScore(weights, keysOf('Orlan denied it'))).toBe(1);
  expect(wordingScore(weights, [])).toBe(-1);
});

test.each(ENGINE_LANGUAGES)('the trained weights of %s are read', (language) => {
  const weights = wordingWeights(language);
  expect(weights.size).toBeGreaterThan(1);
  expect([...weights.values()].every(Number.isFinite)).toBe(true);
});
