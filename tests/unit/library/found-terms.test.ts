import { expect, test } from 'vitest';
import { splitByTerms } from '../../../entrypoints/library/found-terms.ts';

test.each([
  ['Beşar Esad, dedi', ['besar'], ['[Beşar]', ' Esad, dedi']],
  ['قال الأسد ذلك', ['اسد'], ['قال ', '[الأسد]', ' ذلك']],
  ['nothing', ['other'], ['nothing']],
  ['one one', ['one'], ['[one]', ' ', '[one]']],
  ['', ['one'], []],
])('%s', (text, terms, pieces) => {
  expect(splitByTerms(text, new Set(terms)).map((piece) => (piece.found ? `[${piece.text}]` : piece.text))).toEqual(
    pieces,
  );
});
