/** The accept step's two rounds fitted to labelled pages. */
import type { MatchIndex } from '../../matching/match-index.ts';
import { type LabelledPage, rowsOf, weighAgain } from './labelled-rows.ts';
import { fitLogistic } from './logistic.ts';

/** Weights of both rounds. */
export interface AcceptWeights {
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** Penalty on large weights; between 1 and 10 the cross-validated figures hardly change. */
const RIDGE = 3;

/**
 * Return the weights fitted to `pages`, and leave `pages` and `others` weighed by the first round, so that the second
 * can be applied to them.
 */
export function fitAccept(
  index: MatchIndex,
  pages: readonly LabelledPage[],
  others: readonly LabelledPage[],
): AcceptWeights {
  const first = fitLogistic(rowsOf(index, pages, 'first'), RIDGE);
  for (const { page } of [...pages, ...others]) weighAgain(page, first);
  return { first, second: fitLogistic(rowsOf(index, pages, 'second'), RIDGE) };
}
