import { expect, test } from 'vitest';
import { figuresOf, type GivenPair, type JudgedSentence, type Pair } from '../../../tools/evaluation-figures.ts';

const sentence = (labels: Pair[], given: GivenPair[]): JudgedSentence => ({
  lang: 'en',
  kind: 'attributed',
  labels,
  given,
});
const label = (dispute: string, account: string | null = null): Pair => ({ dispute, account });
const mark = (dispute: string, account: string | null = null): GivenPair => ({ dispute, account, strength: 'mark' });
const list = (dispute: string): GivenPair => ({ dispute, account: null, strength: 'list' });

test('nothing wanted and nothing given is all right', () => {
  expect(figuresOf([sentence([], [])])).toMatchObject({
    mark: { precision: 1, recall: 1, f1: 1 },
    account: { accuracy: 1 },
  });
});

test('any mark counts for the mark, only the right dispute for the dispute', () => {
  const figures = figuresOf([sentence([label('a')], [mark('b')]), sentence([label('a')], [mark('a')])]);
  expect(figures.mark).toEqual({ precision: 1, recall: 1, f1: 1 });
  expect(figures.dispute).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
});

test('what is only listed is no mark, but counts for the list', () => {
  const figures = figuresOf([sentence([label('a')], [list('a')])]);
  expect(figures.mark.recall).toBe(0);
  expect(figures.list.recall).toBe(1);
});

test('no account is a wrong account; a question without one is not asked', () => {
  const figures = figuresOf([
    sentence([label('a', 'x')], [mark('a', null)]),
    sentence([label('a', 'x')], [mark('a', 'x')]),
    sentence([label('a', null)], [mark('a', 'y')]),
    sentence([label('a', 'x')], []),
  ]);
  expect(figures.account.accuracy).toBe(0.5);
});

test('two accounts of one dispute in a sentence are one pair', () => {
  const figures = figuresOf([sentence([label('a', 'x'), label('a', 'y')], [mark('a', 'x'), mark('a', 'y')])]);
  expect(figures.dispute).toEqual({ precision: 1, recall: 1, f1: 1 });
  expect(figures.account.accuracy).toBe(1);
});
