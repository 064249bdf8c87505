/** The accept step's two rounds fitted to labelled pages. */
import { LOCAL, SURROUNDING } from '../../matching/features.ts';
import type { MatchIndex } from '../../matching/match-index.ts';
import { readTrees, type Trees } from '../../matching/trees.ts';
import { type BoostOptions, boostTrees, treeLine } from './boosted-trees.ts';
import { type LabelledPage, rowsOf, weighAgain } from './labelled-rows.ts';
import { fitLogistic } from './logistic.ts';

/** Weights of the first round, and the second round's trees as they are written and read. */
export interface AcceptFit {
  readonly first: readonly number[];
  readonly second: readonly string[];
  readonly trees: Trees;
}

/** Penalty on large weights; between 1 and 10 the cross-validated figures hardly change. */
const RIDGE = 3;
/** Half or twice as many trees, leaves or rows in a leaf change the cross-validated figures by less than a point. */
const BOOST: BoostOptions = { trees: 120, leaves: 24, rate: 0.1, fewest: 60, ridge: 8 };
const NAMES = [...LOCAL, ...SURROUNDING];

/**
 * Return both rounds fitted to `pages`, and leave `pages` and `others` weighed by the first round, so that the second
 * can be applied to them.
 */
export function fitAccept(
  index: MatchIndex,
  pages: readonly LabelledPage[],
  others: readonly LabelledPage[],
): AcceptFit {
  const first = fitLogistic(rowsOf(index, pages, 'first'), RIDGE);
  for (const { page } of [...pages, ...others]) weighAgain(page, first);
  const second = boostTrees(rowsOf(index, pages, 'second'), BOOST).map((tree) => treeLine(tree, NAMES));
  return { first, second, trees: readTrees(second, NAMES) };
}
