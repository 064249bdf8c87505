/** What a passage says for each account of a dispute: gathered once, for the accept step and for the side step. */
import { accountLifts } from './account-lift.ts';
import type { PageContext } from './context.ts';
import { type FrameFit, frameFits } from './frames.ts';
import type { MatchIndex } from './match-index.ts';
import type { Passage } from './read-page.ts';

/** By account of the dispute, in the order of the index; the last is the question raised without a side. */
export interface AccountEvidence {
  /** Sums of side lifts, in nats. */
  readonly lifts: readonly number[];
  readonly frames: readonly FrameFit[];
}

/** Return what `passage`, the one at `place`, says for the accounts of `dispute`. */
export function accountEvidence(
  index: MatchIndex,
  passage: Passage,
  place: number,
  context: PageContext,
  dispute: number,
): AccountEvidence {
  return {
    lifts: accountLifts(index, passage, dispute),
    frames: frameFits(index, dispute, place, context),
  };
}
