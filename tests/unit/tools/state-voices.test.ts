import { expect, test } from 'vitest';
import { findSide } from '../../../tools/state-voices.ts';

test.each([
  ['TASS', 'Russia'],
  ['News.az (TASS text)', 'Russia'],
  ['RT', 'Russia'],
  ['SANA', 'Syria'],
  ['Anews (Anadolu text)', 'Turkey'],
  ['Reuters', null],
  ['ART News', null],
])('%s speaks for %s', (publisher, side) => {
  expect(findSide(publisher)).toBe(side);
});
