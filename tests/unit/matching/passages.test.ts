import { expect, test } from 'vitest';
import type { EngineLanguage } from '../../../matching/language.ts';
import { splitPassages } from '../../../matching/passages.ts';

const cases: [string, EngineLanguage, string[]][] = [
  ['plain sentences', 'en', ['He left.', 'Nobody knew.', 'Who was told?']],
  ['abbreviations', 'en', ['Gen. Hassan met Mr. Smith of the U.S. embassy on Dec. 8.', 'They talked.']],
  ['initials', 'en', ['George W. Bush spoke.', 'So did J. Biden.']],
  ['a quote with its attribution', 'en', ['“Did he resign?” asked one of them.', '“No!” came the answer.']],
  ['quotes that end a sentence', 'en', ['He said: “I never resigned.”', 'She disagreed.']],
  ['figures', 'en', ['Some 1.5 million fled.', 'Another 3.2 million stayed.']],
  ['German dates', 'de', ['Er floh am 8. Dezember nach Moskau.', 'Das war alles.']],
  ['Arabic marks', 'ar', ['هل استقال؟', 'لا أحد يعلم.']],
  ['Russian abbreviations', 'ru', ['В 2024 г. погибли 5 тыс. человек.', 'Это не всё.']],
];

test.each(cases)('splits %s', (_, language, sentences) => {
  const text = sentences.join(' ');
  expect(splitPassages(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});

test('a line break ends a passage, and blanks are in none', () => {
  const text = '  Headline without stop\n\n He left. ';
  expect(splitPassages(text, 'en').map(({ start, end }) => text.slice(start, end))).toEqual([
    'Headline without stop',
    'He left.',
  ]);
});

test('two megabytes without a stop are cut at spaces, in a moment', () => {
  const spans = splitPassages('word '.repeat(400_000), 'en');
  expect(Math.max(...spans.map(({ start, end }) => end - start))).toBeLessThanOrEqual(1200);
});
