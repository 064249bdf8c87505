import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberWords, wordsBack } from '../../../storage/numbered-words.ts';

test('each word is written once, blanks between words not at all', () => {
  const { words, texts } = numberWords(['He said yes.', 'He said no.']);
  expect(words).toEqual(['0.', '0He', '0no', '0said', '0yes']);
  expect(texts).toBe("$&'# $&%# ");
});

test('any texts come back as they were, through JSON too', () => {
  const word = fc.constantFrom(
    'yes',
    'нет',
    'نعم',
    ' ',
    '  ',
    '\n',
    '"',
    '\\',
    '.',
    '',
    '2024',
    'é',
    'e\u0301',
    '\ud83d',
  );
  const text = fc.oneof(
    fc.array(word).map((list) => list.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      expect(wordsBack(JSON.parse(JSON.stringify(numberWords(texts))))).toEqual(texts);
    }),
  );
});

test('more words than one plane has characters', () => {
  const texts = Array.from({ length: 70_000 }, (_, at) => `w${at}`);
  expect(wordsBack(numberWords(texts))).toEqual(texts);
});
