/** The door of the engine: blocks of a page in, matches out. */
import { dot, pageFeatures, sigmoid, weighPage } from './accept.ts';
import type { MatchIndex } from './match-index.ts';
import { readPage } from './read-page.ts';
import { sideFeatures, sideProbabilities } from './side.ts';
import type { Block, Match } from './types.ts';
import { FIRST_ROUND, LIST_CUT, MARK_CUT, SECOND_ROUND, SIDE_WEIGHTS } from './weights.ts';

/** Return the matches in `blocks`, which are those of one page in order, by place on the page. */
export function matchBlocks(index: MatchIndex, blocks: readonly Block[]): Match[] {
  const page = weighPage(index, readPage(index, blocks), FIRST_ROUND);
  const matches: Match[] = [];
  for (const list of page.weighed) {
    for (const item of list) {
      const passage = page.passages[item.place];
      const score = sigmoid(dot(SECOND_ROUND, pageFeatures(page, item)));
      if (!passage || score < LIST_CUT) continue;
      const rows = sideFeatures(index, passage, item.place, page.context, page.cues[item.place] ?? [], item.dispute);
      const sides = sideProbabilities(rows, SIDE_WEIGHTS);
      const side = sides.indexOf(Math.max(...sides));
      const account = side === sides.length - 1 ? -1 : (index.stored.arrays.accountStart[item.dispute] ?? 0) + side;
      matches.push({
        block: passage.block.id,
        span: passage.span,
        dispute: index.stored.strings.disputes[item.dispute] ?? '',
        account: account < 0 ? null : (index.stored.strings.accounts[account] ?? null),
        score,
        strength: score >= MARK_CUT ? 'mark' : 'list',
        cues: [],
      });
    }
  }
  return matches;
}
