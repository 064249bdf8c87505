import { expect, test } from 'vitest';
import { topicTest } from '../../../entrypoints/content/gate.ts';
import { topicsOf } from '../../../storage/publish-topics.ts';

const words = ['Syria', 'Asad', 'Assad', 'Şam', 'İdlib', 'Дамаск', 'سوري', 'syrien', 'C++'];
const isTopic = topicTest(topicsOf([{ origin: 'built-in', topics: { en: words } }]));

test.each([
  'Syria',
  'NEWS FROM SYRIA',
  'The Syrian army',
  'Pasado y presente de Asad',
  '«Asad»',
  'в Дамаске',
  'في سوريا',
  'وسوريا',
  'Nordsyrien',
  'pasado, Asad',
  "Türkiye'den İdlib'e",
  'C++',
])('%s speaks of the subject', (text) => {
  expect(isTopic?.(text)).toBe(true);
});

test.each(['', 'El pasado', 'the ambassador', 'Assyrian reliefs', 'yaşam', 'CCC'])('%s does not', (text) => {
  expect(isTopic?.(text)).toBe(false);
});

test.each([
  [['Сирия'], 'Сирия', 'Syria'],
  [['Syria'], 'Syria', 'Сирия'],
])('with %s alone, %s speaks of it and %s does not', (en, text, other) => {
  const only = topicTest(topicsOf([{ origin: 'built-in', topics: { en } }]));
  expect([text, other].map((item) => only?.(item))).toEqual([true, false]);
});

test('the same text has the same answer every time', () => {
  expect([1, 2, 3].map(() => isTopic?.('Syria and Syria'))).toEqual([true, true, true]);
});

test('without topics there is no test', () => {
  expect(topicTest([])).toBeNull();
});
