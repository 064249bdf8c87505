/**
 * Claims without required concepts (a library imported from fact-checkers): accepted by likeness alone, at a stricter
 * cut, since nothing says who and what a passage must be about.
 */
import type { ClaimCandidate, Found } from './candidates.ts';
import { featureRow } from './feature-row.ts';

/** Names of the features of a claim, in order. */
export const CLAIM = ['base', 'likeness', 'covered', 'share', 'shared', 'lead', 'length'] as const;

/** Return the features of the claim at place `rank` of `list`, what was found for a sentence of `words` content words. */
export function claimFeatures(list: Found, words: number, rank: number): Float64Array {
  const claim = list.claims[rank];
  const rival = list.claims[rank === 0 ? 1 : 0];
  const share = (item: ClaimCandidate | undefined) => (item && list.total > 0 ? item.score / list.total : 0);
  const values: Record<(typeof CLAIM)[number], number> = {
    base: 1,
    likeness: 3 * (claim?.likeness ?? 0),
    covered: 3 * (claim?.covered ?? 0),
    share: 3 * share(claim),
    shared: Math.log1p(share(claim) * words),
    lead: 4 * (share(claim) - share(rival)),
    length: Math.log1p(words) / 2,
  };
  return featureRow(CLAIM, values);
}
