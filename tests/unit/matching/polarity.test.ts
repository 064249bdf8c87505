import { expect, test } from 'vitest';
import { compileIndex } from '../../../matching/compile.ts';
import { findCues } from '../../../matching/cue-words.ts';
import type { EngineLanguage } from '../../../matching/language.ts';
import { polarityOf } from '../../../matching/polarity.ts';
import { readSentence } from '../../../matching/read-sentence.ts';
import { wordsOf } from '../../../matching/words.ts';
import { library } from './a-library.ts';

const index = compileIndex(library);
const resign = library.concepts.findIndex((concept) => concept.id === 'resign');

const cases: [string, EngineLanguage, number][] = [
  ['Orlan resigned on Sunday', 'en', 1],
  ['Orlan has not resigned', 'en', -1],
  ['Orlan denied that he had resigned', 'en', -1],
  ['Reports of his resignation were dismissed as baseless', 'en', -1],
  ['At no point did he consider resigning', 'en', -1],
  ['If Orlan had resigned, someone would have said so', 'en', 0],
  ['Nobody was surprised by the flood', 'en', 0],
  ['Der Herzog ist nicht zurückgetreten', 'de', -1],
  ['Der Herzog ist zurückgetreten', 'de', 1],
  ['Герцог не подавал в отставку', 'ru', -1],
  ['Герцог подал в отставку', 'ru', 1],
  ['نفى الدوق أنه استقال', 'ar', -1],
  ['أعلنت المستشارية أن الدوق استقال', 'ar', 1],
];

test.each(cases)('%s', (text, language, polarity) => {
  const words = wordsOf(text, language);
  expect(polarityOf(readSentence(index, words, language), findCues(words, language), resign)).toBe(polarity);
});
