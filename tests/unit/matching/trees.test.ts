import { expect, test } from 'vitest';
import { readTrees, sumOfTrees } from '../../../matching/trees.ts';

const names = ['named', 'like'];
const trees = readTrees(['-1', 'named<0.5 -0.25 like<0.2 0.1 2', 'like<0.2 0 0.5'], names);

test.each([
  { values: [0, 0.9], sum: -1 - 0.25 + 0.5 },
  { values: [0.5, 0.1], sum: -1 - 0.25 },
  { values: [1, 0.2], sum: -1 + 0.1 },
  { values: [1, 0.3], sum: -1 + 2 + 0.5 },
])('$values lead to $sum: each tree adds one leaf, a value up to the threshold goes left', ({ values, sum }) => {
  expect(sumOfTrees(trees, Float64Array.from(values))).toBeCloseTo(sum, 12);
});

test('a feature that is not there is named, and a line that is not one tree', () => {
  expect(() => readTrees(['length<1 0 1'], names)).toThrow('"length", which is no feature');
  expect(() => readTrees(['0', 'named<1 0', '1'], names)).toThrow('Line 1 is more or less than one tree');
  expect(() => readTrees(['0 1'], names)).toThrow('Line 0 is more or less than one tree');
});
