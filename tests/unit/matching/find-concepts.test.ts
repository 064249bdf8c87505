import { expect, test } from 'vitest';
import { compileIndex } from '../../../matching/compile.ts';
import type { EngineLanguage } from '../../../matching/language.ts';
import { readSentence } from '../../../matching/read-sentence.ts';
import { wordsOf } from '../../../matching/words.ts';
import { library } from './a-library.ts';

const index = compileIndex(library);

function conceptsIn(text: string, language: EngineLanguage): string[] {
  const { mentions } = readSentence(index, wordsOf(text, language), language);
  return [
    ...new Set(
      mentions.map((mention) => `${index.stored.strings.concepts[mention.concept]}${mention.description ? '?' : ''}`),
    ),
  ].sort();
}

const cases: [string, EngineLanguage, string, string[]][] = [
  ['an inflected form', 'en', 'Orlan resigned', ['duke', 'resign']],
  ['a form of two words, apart', 'en', 'He gave up power; they give up the high office', ['resign']],
  ['words too far apart', 'en', 'They step into a cold dark river far down', []],
  ['a name inside another person’s name', 'en', 'Feodor Orlan built it', ['duke-father']],
  ['a form kept apart by its function word', 'en', 'in exile', ['resign']],
  ['not its content word alone', 'en', 'exile is hard', []],
  [
    'a separable verb around its clause',
    'de',
    'Er trat nach langen Jahren als Staatsoberhaupt endlich zurück',
    ['resign'],
  ],
  ['an attached article', 'ar', 'الاستقالة', ['resign']],
  ['a case', 'ru', 'об отставке герцога', ['duke', 'resign']],
  ['English names in German', 'de', 'in Belmar', ['belmar']],
  ['a description, as one', 'en', 'the deposed ruler', ['duke?']],
];

test.each(cases)('finds %s', (_, language, text, concepts) => {
  expect(conceptsIn(text, language)).toEqual(concepts);
});
