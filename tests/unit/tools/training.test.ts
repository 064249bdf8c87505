import { expect, test } from 'vitest';
import { SIDE } from '../../../matching/side.ts';
import { readTrees } from '../../../matching/trees.ts';
import { chooseCuts, type ScoredSentence, tallyAt } from '../../../tools/training/cuts.ts';
import { choosesRight, fitSide } from '../../../tools/training/fit-side.ts';
import { fitWordings } from '../../../tools/training/fit-wording.ts';
import { fitLogistic } from '../../../tools/training/logistic.ts';
import { weightsFile } from '../../../tools/training/weights-file.ts';

/** Numbers from 0 to 1 in a fixed order. */
function* numbers(): Generator<number, number> {
  for (let state = 1; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

test('logistic regression finds the weights that made the labels', () => {
  const random = numbers();
  const next = () => random.next().value;
  const values = Array.from({ length: 4000 }, () => Float64Array.of(1, 4 * next() - 2, 4 * next() - 2));
  const labels = values.map((row) => (next() < 1 / (1 + Math.exp(-(0.5 + 2 * (row[1] ?? 0) - (row[2] ?? 0)))) ? 1 : 0));
  const [base, first, second] = fitLogistic({ values, labels, weights: values.map(() => 1) }, 0.01);
  expect(base).toBeCloseTo(0.5, 0);
  expect(first).toBeCloseTo(2, 0);
  expect(second).toBeCloseTo(-1, 0);
});

test('rows of no weight change nothing', () => {
  const values = [Float64Array.of(1, 1), Float64Array.of(1, 0), Float64Array.of(1, 0.5)];
  const weightsOf = (labels: number[], weights: number[]) => fitLogistic({ values, labels, weights }, 1);
  expect(weightsOf([1, 0, 1], [1, 1, 0])).toEqual(weightsOf([1, 0, 0], [1, 1, 0]));
});

test('the side step learns what the right accounts have, and keeps it to the letter in what it writes', () => {
  const random = numbers();
  const choices = Array.from({ length: 400 }, () => {
    const likeness = [random.next().value, random.next().value];
    const right = Number((likeness[1] ?? 0) > (likeness[0] ?? 0));
    return {
      rows: likeness.map((value) => Float64Array.from(SIDE, (name) => (name === 'best' ? value : 0))),
      accounts: ['a', 'b'],
      rightAccounts: new Set([['a', 'b'][right] ?? '']),
      weight: 1,
    };
  });
  const trees = readTrees(fitSide(choices), SIDE);
  const sure = choices.filter(({ rows: [one, other] }) => Math.abs((one?.[0] ?? 0) - (other?.[0] ?? 0)) > 0.5);
  expect(sure.length).toBeGreaterThan(50);
  expect(sure.filter((choice) => !choosesRight(choice, trees))).toEqual([]);
});

const scored = (score: number, right: boolean): ScoredSentence => ({
  scores: new Map([['a', score]]),
  right: new Set(right ? ['a'] : []),
});

test('a tally counts what a cut accepts', () => {
  const sentences = [scored(0.9, true), scored(0.8, false), scored(0.3, true), scored(0.1, false)];
  expect(tallyAt(sentences, { first: 0.5, further: 0.5 })).toEqual({
    markPrecision: 0.5,
    markRecall: 0.5,
    disputePrecision: 0.5,
    disputeRecall: 0.5,
  });
});

test('cuts are the lowest that are precise enough, and spare ordinary news', () => {
  const sentences = [
    ...Array.from({ length: 40 }, (_, at) => scored(0.5 + at / 100, true)),
    ...Array.from({ length: 40 }, () => scored(0.3, false)),
  ];
  expect(chooseCuts(sentences, []).mark.first).toBeCloseTo(0.31);
  const news = Array.from({ length: 100 }, () => scored(0.7, false));
  expect(chooseCuts(sentences, news).mark.first).toBeCloseTo(0.71);
});

test('a further dispute of a sentence needs a cut of its own', () => {
  const sentences = Array.from({ length: 80 }, (_, at) => ({
    scores: new Map([
      ['a', 0.9],
      ['b', at % 2 === 0 ? 0.6 : 0.8],
    ]),
    right: new Set(at % 2 === 0 ? ['a'] : ['a', 'b']),
  }));
  const { further } = chooseCuts(sentences, []).mark;
  expect(further).toBeGreaterThan(0.6);
  expect(further).toBeLessThanOrEqual(0.8);
});

test('wordings are learnt from words that several sentences share, in each language by itself', () => {
  const sentence = (language: 'en' | 'fr', key: string, carries: boolean) => ({
    language,
    keys: new Set([key, 'the']),
    carries,
    weight: 1,
  });
  const sentences = Array.from({ length: 20 }, () => [
    sentence('en', 'denial', true),
    sentence('en', 'weather', false),
  ]).flat();
  const wordings = fitWordings([...sentences, sentence('en', 'once', true), sentence('fr', 'denial', false)]);
  const en = wordings.get('en');
  expect(en?.get('denial')).toBeGreaterThan(0.5);
  expect(en?.get('weather')).toBeLessThan(-0.5);
  expect(en?.has('once')).toBe(false);
  expect(wordings.get('fr')?.has('denial')).toBe(false);
});

test('the weights file names every feature, and is the same for the same weights', () => {
  const table = { name: 'SOME', about: 'Some weights.', features: ['base', 'length'], values: [0.5, -1.23456] };
  const text = weightsFile(['One run.'], [table], { MARK_CUT: 0.5 });
  expect(text).toContain('0.5, // base');
  expect(text).toContain('-1.2346, // length');
  expect(text).toContain('export const MARK_CUT = 0.5;');
  expect(weightsFile(['One run.'], [table], { MARK_CUT: 0.5 })).toBe(text);
});
