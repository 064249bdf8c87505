/** What the words of a passage speak for within a dispute: one account more than the others, or none. */
import { lowerBound } from './lower-bound.ts';
import { LIFT_STEP, type MatchIndex } from './match-index.ts';
import type { Passage } from './read-page.ts';

/** Return, by account of `dispute` in the order of the index, the sum of side lifts of the passage's tokens, in nats. */
export function accountLifts(index: MatchIndex, passage: Passage, dispute: number): number[] {
  const { sideStart, sideAccount, side, accountStart } = index.stored.arrays;
  const first = accountStart[dispute] ?? 0;
  const count = (accountStart[dispute + 1] ?? 0) - first;
  const sums = new Array<number>(count).fill(0);
  for (const token of passage.sentence.tokens) {
    const end = sideStart[token + 1] ?? 0;
    for (let at = lowerBound(sideAccount, sideStart[token] ?? 0, end, first); at < end; at++) {
      const place = (sideAccount[at] ?? 0) - first;
      if (place >= count) break;
      sums[place] = (sums[place] ?? 0) + (side[at] ?? 0) * LIFT_STEP;
    }
  }
  return sums;
}
