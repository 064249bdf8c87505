import { expect, test } from 'vitest';
import { foldAccents, normalise } from '../../../matching/normalise.ts';

test.each([
  ['case', 'Moscow SAYS', 'moscow says'],
  ['quotes', '“No,” he’d said «да»', '"no," he\'d said "да"'],
  ['dashes and spaces', 'a–b\u00a0c\u2009d', 'a-b c d'],
  ['soft hyphens and zero-width characters', 'resig\u00adna\u200btion\ufeff', 'resignation'],
  ['tashkeel, tatweel, alef and ta marbuta', 'الأَسَـــد إلى الدولة', 'الاسد الي الدوله'],
  ['Arabic figures', '٤٠ و۴۰', '40 و40'],
  ['yo', 'Ещё', 'еще'],
  ['a combining accent', 'de\u0301ni', 'déni'],
  ['ligatures and full width', 'ﬁre ＡＢ', 'fire ab'],
])('folds %s', (_, text, folded) => {
  expect(normalise(text).text).toBe(folded);
});

test('tells dotted from dotless i in Turkish only', () => {
  expect(normalise('ISPARTA İzmir', true).text).toBe('ısparta izmir');
  expect(normalise('ISPARTA İzmir').text).toBe('isparta izmir');
});

test('every folded character leads back to where it came from', () => {
  const text = 'Re\u00adsigned — “الأَسد” ﬁn';
  const { text: folded, offsets } = normalise(text);
  const at = folded.indexOf('signed');
  expect(text.slice(offsets[at], offsets[at + 'signed'.length])).toBe('signed');
  expect(text.charAt(offsets[folded.indexOf('fin') + 1] ?? 0)).toBe('ﬁ');
  expect(offsets).toHaveLength(folded.length + 1);
  expect(offsets[folded.length]).toBe(text.length);
});

test('accents fold away, the Cyrillic й does not', () => {
  expect(foldAccents('démenti')).toBe('dementi');
  expect(foldAccents('gestürzt')).toBe('gesturzt');
  expect(foldAccents('ığdır')).toBe('igdir');
  expect(foldAccents('война')).toBe('война');
  expect(foldAccents('район')).toBe('район');
});
