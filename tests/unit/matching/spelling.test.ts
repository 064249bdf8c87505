import { expect, test } from 'vitest';
import { stemOf } from '../../../matching/stem.ts';

test.each([
  ['center', 'centre'],
  ['centers', 'centres'],
  ['neighborhoods', 'neighbourhoods'],
  ['rumored', 'rumoured'],
  ['organized', 'organised'],
  ['mobilization', 'mobilisation'],
  ['defense', 'defence'],
  ['labeled', 'labelled'],
  ['travelers', 'travellers'],
  ['kilometers', 'kilometres'],
  ['program', 'programme'],
])('%s and %s are one word', (american, british) => {
  expect(stemOf(american, 'en')).toBe(stemOf(british, 'en'));
});

test.each([
  'terror',
  'actors',
  'corridor',
  'seized',
  'prize',
  'citizens',
  'enters',
  'shelled',
  'meeting',
  'constructor',
])('%s keeps its own stem', (word) => {
  expect(word.startsWith(stemOf(word, 'en'))).toBe(true);
});

test('other languages keep their letters', () => {
  expect(stemOf('color', 'es')).toBe('color');
});
