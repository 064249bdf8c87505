/** The accept step: whether a passage carries a dispute, in two rounds over the page. */
import { findCandidates } from './candidates.ts';
import { type PageContext, readContext } from './context.ts';
import { type CueHit, findCues } from './cue-words.ts';
import { LOCAL, localFeatures, SURROUNDING } from './features.ts';
import { LIFT_STEP, type MatchIndex } from './match-index.ts';
import type { Passage } from './read-page.ts';

/** A passage's candidate with what both rounds saw. */
export interface Weighed {
  readonly place: number;
  readonly dispute: number;
  readonly local: Float64Array;
  /** Probability after the first round, by the local features. */
  first: number;
}

/** A page's passages with candidates, before the second round. */
export interface WeighedPage {
  /** By dispute: what the words of the whole page speak for, in nats, and the most that any dispute has. */
  readonly pageLifts: ReadonlyMap<number, number>;
  readonly mostLift: number;
  readonly passages: readonly Passage[];
  readonly context: PageContext;
  readonly cues: readonly (readonly CueHit[])[];
  readonly weighed: readonly (readonly Weighed[])[];
}

/** Weights of one round, in the order of its feature names. */
export type Weights = readonly number[];

/** Return the page's candidates after the first round. */
export function weighPage(index: MatchIndex, passages: readonly Passage[], weights: Weights): WeighedPage {
  const context = readContext(index, passages);
  const cues = passages.map((passage) => findCues(passage.sentence.words, passage.sentence.language));
  const weighed = passages.map((passage, place) => {
    const list = findCandidates(index, passage.sentence);
    return list.candidates.map((candidate, rank) => {
      const local = localFeatures(index, passage, place, context, cues[place] ?? [], list, rank);
      return { place, dispute: candidate.dispute, local, first: sigmoid(dot(weights, local)) };
    });
  });
  const pageLifts = liftsOfPage(index, passages);
  const mostLift = Math.max(1, ...pageLifts.values());
  return { passages, context, cues, weighed, pageLifts, mostLift };
}

/** Sum of the lifts of the page's distinct tokens, by dispute. */
function liftsOfPage(index: MatchIndex, passages: readonly Passage[]): Map<number, number> {
  const { liftStart, liftDispute, lift } = index.stored.arrays;
  const tokens = new Set(passages.flatMap((passage) => passage.sentence.tokens));
  const sums = new Map<number, number>();
  for (const token of tokens) {
    for (let at = liftStart[token] ?? 0; at < (liftStart[token + 1] ?? 0); at++) {
      const dispute = liftDispute[at] ?? 0;
      sums.set(dispute, (sums.get(dispute) ?? 0) + (lift[at] ?? 0) * LIFT_STEP);
    }
  }
  return sums;
}

/** Return the features of the second round: the local ones and those about the rest of the page. */
export function pageFeatures(page: WeighedPage, item: Weighed): Float64Array {
  const values = new Float64Array(LOCAL.length + SURROUNDING.length);
  values.set(item.local);
  const others: number[] = [];
  let neighbours = 0;
  let titleCarries = 0;
  let rival = 0;
  let topical = 0;
  page.weighed.forEach((list, place) => {
    let own = 0;
    let any = 0;
    for (const other of list) {
      if (other.dispute === item.dispute) own = other.first;
      any = Math.max(any, other.first);
    }
    if (place === item.place) {
      for (const other of list) if (other.dispute !== item.dispute) rival = Math.max(rival, other.first);
      return;
    }
    if (any > 0.3) topical++;
    others.push(own);
    if (Math.abs(place - item.place) === 1) neighbours = Math.max(neighbours, own);
    if (place === 0) titleCarries = own;
  });
  others.sort((one, other) => other - one);
  const count = Math.max(1, others.length);
  const pageLift = page.pageLifts.get(item.dispute) ?? 0;
  let ahead = 0;
  for (const lift of page.pageLifts.values()) if (lift > pageLift) ahead++;
  const named: Record<(typeof SURROUNDING)[number], number> = {
    first: Math.max(-4, Math.min(4, logit(item.first))) / 2,
    othersMost: others[0] ?? 0,
    othersMean: ((others[0] ?? 0) + (others[1] ?? 0) + (others[2] ?? 0)) / 3,
    neighbours,
    titleCarries,
    pageShare: Math.min(1, (3 * others.reduce((sum, value) => sum + value, 0)) / count),
    rival,
    alone: others.length === 0 ? 1 : 0,
    othersTimesFirst: ((others[0] ?? 0) + (others[1] ?? 0)) * item.first,
    pageLead: others.length === 0 ? 0 : pageLift / page.mostLift,
    pageRank: others.length === 0 ? 0 : 1 / (1 + ahead),
    topic: others.length === 0 ? 0.3 : topical / count,
  };
  SURROUNDING.forEach((name, at) => {
    values[LOCAL.length + at] = named[name];
  });
  return values;
}

/** Return the sum of products of weights and values. */
export function dot(weights: Weights, values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += (weights[at] ?? 0) * (values[at] ?? 0);
  return sum;
}

/** Return the probability for log odds. */
export const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));
const logit = (probability: number) => Math.log((probability + 1e-4) / (1 - probability + 1e-4));
