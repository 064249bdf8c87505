/** Whether a sentence that repeats a claim holds with it or against it, by its cues of denial and the claim's own. */
import { CONDITION, type CueHit, DENIAL, DOUBT, NEGATION } from './cue-words.ts';
import { featureRow } from './feature-row.ts';
import type { MatchIndex } from './match-index.ts';
import type { Passage } from './read-page.ts';
import type { Sentence } from './read-sentence.ts';
import { STANCE_WEIGHTS } from './weights.ts';

/** Names of the features of a stance, in order. */
export const STANCE = [
  'base',
  'denial',
  'denials',
  'negationNear',
  'negationFar',
  'both',
  'doubt',
  'condition',
  'asks',
  'claimTurned',
  'claimTurnedAndTurned',
  'claimTurnedNotTurned',
  'short',
] as const;

/** Content words between a negation and a word of the claim for the one to negate the other. */
const NEAR = 3;

/**
 * Return the features of `sentence` towards a claim. `claimTurned` is whether the claim itself denies something;
 * `claimTokens` are the claim's words where they are known, otherwise every word counts as the claim's.
 */
export function stanceFeatures(
  sentence: Sentence,
  text: string,
  cues: readonly CueHit[],
  claimTurned: boolean,
  claimTokens: ReadonlySet<number> | null,
): Float64Array {
  const isClaims = (place: number) => {
    const token = sentence.wordTokens[place] ?? -1;
    return claimTokens === null ? token >= 0 && !sentence.words[place]?.stop : claimTokens.has(token);
  };
  let near = 0;
  let far = 0;
  let denials = 0;
  for (const cue of cues) {
    if ((cue.flags & DENIAL) !== 0) denials++;
    if ((cue.flags & NEGATION) === 0) continue;
    let reaches = false;
    let content = 0;
    for (let place = cue.last + 1; place < sentence.words.length && content < NEAR; place++) {
      if (!sentence.words[place]?.stop) content++;
      if (isClaims(place)) reaches = true;
    }
    if (reaches) near = 1;
    else far = 1;
  }
  const has = (flag: number) => (cues.some((cue) => (cue.flags & flag) !== 0) ? 1 : 0);
  const turned = denials > 0 || near > 0 ? 1 : 0;
  const values: Record<(typeof STANCE)[number], number> = {
    base: 1,
    denial: denials > 0 ? 1 : 0,
    denials: Math.min(3, denials),
    negationNear: near,
    negationFar: far,
    both: denials > 0 && near > 0 ? 1 : 0,
    doubt: has(DOUBT),
    condition: has(CONDITION),
    asks: /[?؟]/.test(text) ? 1 : 0,
    claimTurned: claimTurned ? 1 : 0,
    claimTurnedAndTurned: claimTurned && turned > 0 ? 1 : 0,
    claimTurnedNotTurned: claimTurned && turned === 0 ? 1 : 0,
    short: sentence.words.length < 8 ? 1 : 0,
  };
  return featureRow(STANCE, values);
}

/** Return whether `cues` turn what their sentence says: a denial, or a negation. */
export function isTurned(cues: readonly CueHit[]): boolean {
  return cues.some((cue) => (cue.flags & (NEGATION | DENIAL)) !== 0);
}

/** Return the log odds that a sentence with these features is against the claim. */
export function stanceAgainst(features: Float64Array): number {
  return features.reduce((sum, value, at) => sum + value * (STANCE_WEIGHTS[at] ?? 0), 0);
}

/** Return whether `passage` denies the imported claim whose account is `account`. */
export function claimIsDenied(index: MatchIndex, account: number, passage: Passage, cues: readonly CueHit[]): boolean {
  const claimTurned = (index.stored.arrays.accountSign[account] ?? 0) < 0;
  return stanceAgainst(stanceFeatures(passage.sentence, passage.text, cues, claimTurned, null)) > 0;
}
