/** The accept step: whether a passage carries a dispute, in two rounds over the page. */
import { type AccountEvidence, accountEvidence } from './account-evidence.ts';
import { type CandidateList, candidateFor, type Found, findCandidates } from './candidates.ts';
import { NAMED, NEAR, type PageContext, readContext } from './context.ts';
import { type CueHit, findCues } from './cue-words.ts';
import { featureRow } from './feature-row.ts';
import { groupLevels, localFeatures, SURROUNDING } from './features.ts';
import { type Home, homeOf, nearHome } from './home.ts';
import { dot, logit, sigmoid } from './log-odds.ts';
import { LIFT_STEP, type MatchIndex } from './match-index.ts';
import { factsOf, type PassageFacts } from './passage-facts.ts';
import type { Passage } from './read-page.ts';
import { wordingKeys, wordingScore, wordingWeights } from './wording.ts';

/** A passage's candidate with what both rounds saw. */
export interface Weighed {
  readonly place: number;
  readonly dispute: number;
  readonly evidence: AccountEvidence;
  readonly local: Float64Array;
  /** Probability after the first round, by the local features. */
  first: number;
}

/** A page's passages with candidates, before the second round. */
export interface WeighedPage {
  /** By dispute: what the words of the whole page speak for, in nats, and the most that any dispute has. */
  readonly pageLifts: ReadonlyMap<number, number>;
  readonly mostLift: number;
  /** By dispute: its place by that, from 0. */
  readonly pageRanks: ReadonlyMap<number, number>;
  readonly passages: readonly Passage[];
  readonly context: PageContext;
  readonly cues: readonly (readonly CueHit[])[];
  readonly weighed: readonly (readonly Weighed[])[];
  readonly lists: readonly CandidateList[];
  /** Share, 0 to 1, of the names in its passages that the index has never seen: most are on a page about elsewhere. */
  readonly strangeNames: number;
  readonly home: Home;
}

/** Weights of one round, in the order of its feature names. */
export type Weights = readonly number[];

/** Return the page's candidates after the first round. */
export function weighPage(index: MatchIndex, passages: readonly Passage[], weights: Weights): WeighedPage {
  const context = readContext(index, passages);
  const cues = passages.map((passage) => findCues(passage.sentence.words, passage.sentence.language));
  const pageLifts = liftsOfPage(index, passages);
  const byLift = [...pageLifts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  const leading = passages.length > 1 ? byLift.slice(0, LEADING).map(([dispute]) => dispute) : [];
  const lists = passages.map(({ sentence }, place) => {
    const found = findCandidates(index, sentence);
    const chosen = new Set([...inContext(index, found, place, context), ...leading]);
    return { ...found, candidates: [...chosen].map((dispute) => candidateFor(index, sentence, found, dispute)) };
  });
  // A dispute is between somebody: a page that names nobody and no place that the library knows is about something else.
  const namesNobody = lists.every(({ sorted }) => sorted.entities.length === 0);
  const home = homeOf(index, passages);
  const facts = passages.map((passage, place) => factsOf(passage, cues[place] ?? []));
  const weighed = passages.map((passage, place) => {
    const list = lists[place];
    const known = facts[place];
    if (!list || !known || namesNobody || home.astray.has(passage.block.id)) return [];
    const { sentence } = passage;
    const wording = wordingScore(wordingWeights(sentence.language), wordingKeys(index, sentence));
    return list.candidates.map(({ dispute }, rank) => {
      const evidence = accountEvidence(index, passage, place, context, dispute);
      const local = localFeatures(index, passage, known, place, context, list, rank, wording, evidence);
      return { place, dispute, evidence, local, first: sigmoid(dot(weights, local)) };
    });
  });
  const mostLift = [...pageLifts.values()].reduce((most, lift) => Math.max(most, lift), 1);
  const pageRanks = new Map(byLift.map(([dispute], rank) => [dispute, rank]));
  return {
    passages,
    context,
    cues,
    lists,
    weighed,
    pageLifts,
    mostLift,
    pageRanks,
    strangeNames: strangeShare(lists, facts),
    home,
  };
}

function strangeShare(lists: readonly CandidateList[], facts: readonly PassageFacts[]): number {
  const strange = facts.reduce((sum, { strangeNames }) => sum + strangeNames, 0);
  const known = lists.reduce((sum, { sorted }) => sum + sorted.entities.length, 0);
  return strange / Math.max(1, strange + known);
}

/** Candidates weighed of a passage, beside the page's leading ones: of more, the likeliest is wrong more often. */
const MOST = 2;
/** What it is worth, in nats, that a passage speaks of all that a dispute requires, or of half of it. */
const MET_IN_NATS = 20;
const HALF_MET_IN_NATS = 4;

/** Return the disputes to weigh, those that the passage speaks of first: a long sentence is like many that it is not about. */
function inContext(index: MatchIndex, { ranked }: Found, place: number, context: PageContext): number[] {
  const standings = ranked.map(({ dispute, standing }) => {
    const { who, what } = groupLevels(index, dispute, place, context);
    const half = who >= NEAR || what >= NAMED;
    const met = who >= NEAR && what >= NAMED;
    return { dispute, standing: standing + (met ? MET_IN_NATS : half ? HALF_MET_IN_NATS : 0) };
  });
  standings.sort((one, other) => other.standing - one.standing || one.dispute - other.dispute);
  return standings.slice(0, MOST).map(({ dispute }) => dispute);
}

/** Disputes that the page speaks of most are weighed in all its passages: "He called the allegations baseless." */
const LEADING = 3;

/** Sum of the lifts of the page's distinct tokens, by dispute. */
function liftsOfPage(index: MatchIndex, passages: readonly Passage[]): Map<number, number> {
  const { liftStart, liftDispute, lift } = index.stored.arrays;
  const sums = new Float64Array(index.stored.strings.disputes.length);
  const { tokenMarks } = index;
  for (const { sentence } of passages) {
    for (const token of sentence.tokens) {
      if (tokenMarks[token] === 1) continue;
      tokenMarks[token] = 1;
      const end = liftStart[token + 1] ?? 0;
      for (let at = liftStart[token] ?? 0; at < end; at++) {
        const dispute = liftDispute[at] ?? 0;
        sums[dispute] = (sums[dispute] ?? 0) + (lift[at] ?? 0) * LIFT_STEP;
      }
    }
  }
  for (const { sentence } of passages) for (const token of sentence.tokens) tokenMarks[token] = 0;
  const found = new Map<number, number>();
  sums.forEach((sum, dispute) => {
    if (sum > 0) found.set(dispute, sum);
  });
  return found;
}

/** What the first round says of the whole page, gathered once for all its candidates. */
export interface Surroundings {
  /** By dispute: the first round's probability in each passage. */
  readonly byDispute: ReadonlyMap<number, Float64Array>;
  /** By passage: the dispute with the highest probability, that probability, and the next one's. */
  readonly top: Int32Array;
  readonly highest: Float64Array;
  readonly next: Float64Array;
  /** Passages that carry any dispute at least somewhat. */
  readonly topical: number;
}

/** Probability from which a passage counts as carrying something at all. */
const SOMEWHAT = 0.3;

/** Return what the first round says of `page`. */
export function surroundingsOf(page: WeighedPage): Surroundings {
  const places = page.weighed.length;
  const byDispute = new Map<number, Float64Array>();
  const top = new Int32Array(places).fill(-1);
  const highest = new Float64Array(places);
  const next = new Float64Array(places);
  let topical = 0;
  page.weighed.forEach((list, place) => {
    for (const { dispute, first } of list) {
      let row = byDispute.get(dispute);
      if (!row) {
        row = new Float64Array(places);
        byDispute.set(dispute, row);
      }
      row[place] = first;
      if (first > (highest[place] ?? 0)) {
        next[place] = highest[place] ?? 0;
        highest[place] = first;
        top[place] = dispute;
      } else if (first > (next[place] ?? 0)) next[place] = first;
    }
    if ((highest[place] ?? 0) > SOMEWHAT) topical++;
  });
  return { byDispute, top, highest, next, topical };
}

/** Return the features of the second round: the local ones and those about the rest of the page. */
export function pageFeatures(page: WeighedPage, around: Surroundings, item: Weighed): Float64Array {
  const row = around.byDispute.get(item.dispute) ?? new Float64Array();
  const others = row.length - 1;
  let most = 0;
  let second = 0;
  let third = 0;
  let sum = 0;
  for (let place = 0; place < row.length; place++) {
    const value = row[place] ?? 0;
    if (place === item.place || value === 0) continue;
    sum += value;
    if (value > most) [most, second, third] = [value, most, second];
    else if (value > second) [second, third] = [value, second];
    else if (value > third) third = value;
  }
  const count = Math.max(1, others);
  const pageLift = page.pageLifts.get(item.dispute) ?? 0;
  const topical = around.topical - ((around.highest[item.place] ?? 0) > SOMEWHAT ? 1 : 0);
  const atHome = page.home.at[item.place] ?? 0;
  const named: Record<(typeof SURROUNDING)[number], number> = {
    first: Math.max(-4, Math.min(4, logit(item.first))) / 2,
    othersMost: most,
    othersMean: (most + second + third) / 3,
    neighbours: Math.max(row[item.place - 1] ?? 0, row[item.place + 1] ?? 0),
    titleCarries: item.place > 0 ? (row[0] ?? 0) : 0,
    pageShare: Math.min(1, (3 * sum) / count),
    rival: (around.top[item.place] === item.dispute ? around.next[item.place] : around.highest[item.place]) ?? 0,
    alone: others === 0 ? 1 : 0,
    othersTimesFirst: (most + second) * item.first,
    pageLead: others === 0 ? 0 : pageLift / page.mostLift,
    pageRank: others === 0 ? 0 : 1 / (1 + (page.pageRanks.get(item.dispute) ?? page.pageRanks.size)),
    topic: others === 0 ? 0.3 : topical / count,
    pageStrangeNames: others === 0 ? 0 : page.strangeNames,
    home: atHome,
    homeNear: nearHome(page.home, item.place),
    homeShare: others === 0 ? 1 : (page.home.count - atHome) / count,
  };
  return featureRow(SURROUNDING, named, item.local);
}
