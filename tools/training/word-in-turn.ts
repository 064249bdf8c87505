/** Wordings for training: each page judged by what was learnt from others. */
import type { MatchIndex } from '../../matching/match-index.ts';
import { fitWordings, type Wordings } from './fit-wording.ts';
import { type LabelledPage, wordAgain, wordedSentences } from './labelled-rows.ts';

/**
 * Set the wording of each of `pages` by weights that were fitted without its fold, as the wording of a new page will be,
 * and return the weights fitted to all of them. `others` are learnt from in every turn and not set.
 */
export function wordInTurn(
  index: MatchIndex,
  pages: readonly LabelledPage[],
  others: readonly LabelledPage[],
  folds: number,
): Wordings {
  const fixed = wordedSentences(index, others);
  for (let fold = 0; fold < folds; fold++) {
    const rest = pages.filter((_, at) => at % folds !== fold);
    const held = pages.filter((_, at) => at % folds === fold);
    wordAgain(index, held, fitWordings([...wordedSentences(index, rest), ...fixed]));
  }
  return fitWordings([...wordedSentences(index, pages), ...fixed]);
}
