import { expect, test } from 'vitest';
import { fold, indexForms, words } from '../../../entrypoints/library/fold.ts';

test.each([
  ['Beşar', 'besar'],
  ['ASAD', 'asad'],
  ['Soueïda', 'soueida'],
  ['Straße', 'strasse'],
  ['Ёлка', 'елка'],
  ['أُسْد', 'اسد'],
  ['سوريّة', 'سوريه'],
  ['على', 'علي'],
  ['İstanbul', 'istanbul'],
  ['ılık', 'ilik'],
])('%s is compared as %s', (word, folded) => {
  expect(fold(word)).toBe(folded);
});

test.each([
  ['الأسد', ['الاسد', 'اسد']],
  ['والكرملين', ['والكرملين', 'كرملين']],
  ['للأسد', ['للاسد', 'اسد']],
  ['الآن', ['الان', 'ان']],
  ['ال', ['ال']],
  ['Assad', ['assad']],
])('%s is indexed as %j', (word, forms) => {
  expect(indexForms(word)).toEqual(forms);
});

test('words are letters and digits of any script', () => {
  expect(words("Assad's «уход» (2024): الأسد!")).toEqual(['Assad', 's', 'уход', '2024', 'الأسد']);
});
