/** The side step: which accounts of a dispute a passage conveys, or none of them. */

import type { AccountEvidence } from './account-evidence.ts';
import type { PageContext } from './context.ts';
import { CARRIED, NAMED } from './context.ts';
import { CONDITION, type CueHit, QUESTION } from './cue-words.ts';
import { featureRow } from './feature-row.ts';
import { ENGINE_LANGUAGES } from './language.ts';
import { sigmoid } from './log-odds.ts';
import { lowerBound } from './lower-bound.ts';
import { MANNERS, mannersOf } from './manners.ts';
import { type MatchIndex, NONE } from './match-index.ts';
import { polarityOf } from './polarity.ts';
import type { Passage } from './read-page.ts';
import { sumOfTrees, type Trees } from './trees.ts';

/** What is known of an account beside a passage. */
const OWN = [
  'best',
  'second',
  'across',
  'lift',
  'claimant',
  'claimantCarried',
  'sign',
  'negation',
  'denial',
  'doubt',
  'condition',
  'question',
  'figures',
  'frame',
  'none',
  'noneDoubts',
  'noneAsks',
  'noneIfs',
  'noneWeak',
] as const;

/** Names of the features of an account, in order: what is known of it, and how far that lies ahead of the best other. */
export const SIDE: readonly string[] = [...OWN, ...OWN.map((name) => `${name}Lead`)];

/**
 * Return the features of each account of `dispute` for `passage`, in the order of the index; the last row is that of
 * the question raised without a side.
 */
export function sideFeatures(
  index: MatchIndex,
  passage: Passage,
  place: number,
  context: PageContext,
  cues: readonly CueHit[],
  dispute: number,
  { lifts, frames }: AccountEvidence,
): Float64Array[] {
  const { accountStart, accountSign, manners, pivot } = index.stored.arrays;
  const first = accountStart[dispute] ?? 0;
  const count = (accountStart[dispute + 1] ?? 0) - first;
  const likeness = likenessOf(index, passage, dispute, first, count);
  const claimants = Array.from({ length: count }, (_, at) => claimantLevel(index, place, context, first + at));
  const figures = figuresOf(index, passage, first, count);
  const own = mannersOf(cues);
  const pivotConcept = pivot[dispute] ?? NONE;
  const polarity = pivotConcept === NONE ? 0 : polarityOf(passage.sentence, cues, pivotConcept);
  const usual = Array.from({ length: MANNERS }, (_, manner) => {
    let sum = 0;
    for (let at = 0; at < count; at++) sum += manners[(first + at) * MANNERS + manner] ?? 0;
    return sum / count / 255;
  });
  const mostLike = Math.max(...likeness.map((item) => item.best));
  const rows = Array.from({ length: count }, (_, at) => {
    const none = at === count - 1;
    const manner = (which: number) =>
      4 * ((own[which] ?? 0) - 0.3) * ((manners[(first + at) * MANNERS + which] ?? 0) / 255 - (usual[which] ?? 0));
    const like = likeness[at] ?? { best: 0, second: 0, across: 0 };
    const lift = lifts[at] ?? 0;
    const frame = frames[at];
    const values: Record<(typeof OWN)[number], number> = {
      best: 4 * like.best,
      second: 4 * like.second,
      across: 4 * like.across,
      lift: lift / 4,
      claimant: (claimants[at] ?? 0) >= NAMED ? 1 : 0,
      claimantCarried: claimants[at] === CARRIED ? 1 : 0,
      sign: polarity * (accountSign[first + at] ?? 0),
      negation: manner(0),
      denial: manner(1),
      doubt: manner(2),
      condition: manner(3),
      question: manner(4),
      figures: figures[at] ?? 0,
      frame: frame === undefined ? 0 : frame.full > 0 ? 1 : frame.near > 0 ? 0.5 : 0,
      none: none ? 1 : 0,
      noneDoubts: none ? (own[2] ?? 0) : 0,
      noneAsks: none && cues.some((cue) => (cue.flags & QUESTION) !== 0) && /[?؟]/.test(passage.text) ? 1 : 0,
      noneIfs: none && cues.some((cue) => (cue.flags & CONDITION) !== 0) ? 1 : 0,
      noneWeak: none ? 1 - Math.min(1, 3 * mostLike) : 0,
    };
    return featureRow(OWN, values);
  });
  return withLeads(rows);
}

/** Return `rows` with, behind the values, how far each lies ahead of the greatest of the other rows. */
function withLeads(rows: readonly Float64Array[]): Float64Array[] {
  return rows.map((row) => {
    const both = new Float64Array(2 * row.length);
    both.set(row);
    for (let at = 0; at < row.length; at++) {
      let most = Number.NEGATIVE_INFINITY;
      for (const other of rows) if (other !== row) most = Math.max(most, other[at] ?? 0);
      both[row.length + at] = (row[at] ?? 0) - most;
    }
    return both;
  });
}

/** Return the share of each row of features: its probability by itself, divided so that all rows sum to one. */
export function sideShares(rows: readonly Float64Array[], trees: Trees): number[] {
  const probabilities = rows.map((row) => sigmoid(sumOfTrees(trees, row)));
  const total = probabilities.reduce((sum, probability) => sum + probability, 0);
  return probabilities.map((probability) => probability / total);
}

/** Likeness of the passage to each account's likest units: two in its language, one in another. */
function likenessOf(index: MatchIndex, passage: Passage, dispute: number, first: number, count: number) {
  const { disputeUnitStart, unitTokenStart, unitTokens, unitAccount, unitLanguage, weight } = index.stored.arrays;
  const { unitSelf, impactStep } = index.stored.arrays;
  const step = impactStep[0] ?? 1;
  const language = ENGINE_LANGUAGES.indexOf(passage.sentence.language);
  const held = index.tokenWeights;
  let total = 3 * passage.sentence.unknown;
  for (const token of passage.sentence.tokens) {
    const own = weight[token] ?? 0;
    total += own;
    held[token] = own;
  }
  const likeness = Array.from({ length: count }, () => ({ best: 0, second: 0, across: 0 }));
  for (let unit = disputeUnitStart[dispute] ?? 0; unit < (disputeUnitStart[dispute + 1] ?? 0); unit++) {
    let met = 0;
    const end = unitTokenStart[unit + 1] ?? 0;
    // A page has a hundred thousand of these: every place read lies within its array, as the compiler wrote them.
    for (let at = unitTokenStart[unit] ?? 0; at < end; at++) met += held[unitTokens[at]!]!;
    if (met === 0) continue;
    const dice = (2 * met) / ((unitSelf[unit] ?? 0) * step + total);
    const entry = likeness[(unitAccount[unit] ?? 0) - first];
    if (!entry) continue;
    if (unitLanguage[unit] !== language) entry.across = Math.max(entry.across, dice);
    else if (dice > entry.best) {
      entry.second = entry.best;
      entry.best = dice;
    } else entry.second = Math.max(entry.second, dice);
  }
  for (const token of passage.sentence.tokens) held[token] = 0;
  return likeness;
}

function claimantLevel(index: MatchIndex, place: number, context: PageContext, account: number): number {
  const { claimantStart, claimants } = index.stored.arrays;
  let level = 0;
  for (let at = claimantStart[account] ?? 0; at < (claimantStart[account + 1] ?? 0); at++) {
    level = Math.max(level, context.near(place, claimants[at] ?? 0));
  }
  return level;
}

/** How many of the passage's figures each account's sentences hold, of those that not all accounts hold. */
function figuresOf(index: MatchIndex, passage: Passage, first: number, count: number): number[] {
  const { sideStart, sideAccount } = index.stored.arrays;
  const sums = new Array<number>(count).fill(0);
  passage.sentence.words.forEach((word, place) => {
    const token = passage.sentence.wordTokens[place] ?? -1;
    if (token < 0 || !/^\d/.test(word.stem)) return;
    const holders: number[] = [];
    const end = sideStart[token + 1] ?? 0;
    for (let at = lowerBound(sideAccount, sideStart[token] ?? 0, end, first); at < end; at++) {
      const account = (sideAccount[at] ?? 0) - first;
      if (account >= count) break;
      holders.push(account);
    }
    for (const holder of holders) sums[holder] = Math.min(2, (sums[holder] ?? 0) + 1 / holders.length);
  });
  return sums;
}
