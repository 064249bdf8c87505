import { expect, test } from 'vitest';
import { readTrees, sumOfTrees } from '../../../matching/trees.ts';
import { boostTrees, treeLine } from '../../../tools/training/boosted-trees.ts';

const NAMES = ['one', 'other', 'noise'];
const OPTIONS = { trees: 40, leaves: 4, rate: 0.3, fewest: 5, ridge: 1 };

/** Rows on a grid, a label each by `labelOf`. */
function gridRows(labelOf: (one: number, other: number) => boolean) {
  const cells = Array.from({ length: 400 }, (_, at) => [at % 20, Math.floor(at / 20)] as const);
  return {
    values: cells.map(([one, other], at) => Float64Array.of(one, other, (at * 7919) % 31)),
    labels: cells.map(([one, other]) => Number(labelOf(one, other))),
    weights: cells.map(() => 1),
  };
}

function fitted(rows: ReturnType<typeof gridRows>, options = OPTIONS) {
  const lines = boostTrees(rows, options).map((tree) => treeLine(tree, NAMES));
  const trees = readTrees(lines, NAMES);
  return { lines, scores: rows.values.map((row) => sumOfTrees(trees, row)) };
}

test('what counts only beside something else is learnt', () => {
  const rows = gridRows((one, other) => one < 10 !== other < 10);
  const { scores } = fitted(rows);
  expect(scores.map((score) => (score > 0 ? 1 : 0))).toEqual(rows.labels);
});

test('the same rows give the same trees', () => {
  const rows = gridRows((one, other) => one * other > 90);
  expect(fitted(rows).lines).toEqual(fitted(rows).lines);
});

test('rows of little weight are outvoted', () => {
  const rows = gridRows((one) => one < 10);
  const twice = {
    values: [...rows.values, ...rows.values],
    labels: [...rows.labels, ...rows.labels.map((label) => 1 - label)],
    weights: [...rows.weights, ...rows.weights.map(() => 0.1)],
  };
  const { scores } = fitted(twice);
  expect(scores.slice(0, 400).map((score) => (score > 0 ? 1 : 0))).toEqual(rows.labels);
});

test('no leaf holds fewer rows than asked for', () => {
  const rows = gridRows((one, other) => one === 3 && other === 4);
  const [base, ...rest] = fitted(rows, { ...OPTIONS, fewest: 300 }).lines;
  expect(Number(base)).toBeCloseTo(Math.log(1 / 399), 3);
  for (const line of rest) expect(line).not.toContain('<');
});
