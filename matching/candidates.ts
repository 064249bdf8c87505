/** Which disputes a sentence could carry, by likeness to their sentences and by what its words speak for. */
import { EVENT } from './concept-kinds.ts';
import { ENGINE_LANGUAGES } from './language.ts';
import { LIFT_STEP, type MatchIndex } from './match-index.ts';
import { FIGURE, NAME, type SortedTokens, sortTokens } from './passage-facts.ts';
import { listOf, unitsOf } from './postings.ts';
import type { Sentence } from './read-sentence.ts';

/** A dispute that a sentence could carry, with the evidence of words alone. */
export interface Candidate {
  readonly dispute: number;
  /** What the order goes by, in nats. */
  readonly standing: number;
  /** Likeness (Dice, 0 to 1) to the likest unit in the sentence's language and to the second one. */
  readonly best: number;
  readonly second: number;
  /** Number of the likest unit, or -1. */
  readonly unit: number;
  /** Weight that the sentence shares with that unit, and that as a share of the unit's. */
  readonly shared: number;
  readonly covered: number;
  /** Sum of lifts of the sentence's tokens, in nats, and how many tokens had one. */
  readonly lift: number;
  readonly lifted: number;
  /** The part of the lift that entities have, that predicates and things have, and the three highest single lifts. */
  readonly liftEntities: number;
  readonly liftPredicates: number;
  readonly liftTop1: number;
  readonly liftTop2: number;
  readonly liftTop3: number;
  /** Of what it says beside names of people and places: the sum of lifts and the two highest. */
  readonly wordLift: number;
  readonly wordLiftTop1: number;
  readonly wordLiftTop2: number;
  /** Figures that speak for the dispute. */
  readonly figures: number;
  /** The sentence's entities that speak for it, a bit each, in the order of `CandidateList.sorted.entities`. */
  readonly entities: number;
}

/** A claim without required concepts that a sentence is like. */
export interface ClaimCandidate {
  readonly dispute: number;
  readonly unit: number;
  /** Weight that the sentence and the claim share, and its likeness (Dice, 0 to 1) and share of the claim's weight. */
  readonly score: number;
  readonly likeness: number;
  readonly covered: number;
}

/** The candidates of a sentence. */
export interface CandidateList {
  readonly candidates: readonly Candidate[];
  /** Best first. */
  readonly claims: readonly ClaimCandidate[];
  /** Sum of the weights of the sentence's tokens, known and unknown. */
  readonly total: number;
  /** All disputes with any evidence, in no order. */
  readonly all: readonly Candidate[];
  /** The sentence's tokens by sort. */
  readonly sorted: SortedTokens;
}

/** Candidates kept of a sentence; the context leaves fewer (`accept.ts`). */
const MOST = 14;
const MOST_CLAIMS = 3;
/** A likeness of one is worth about this many nats of lift when candidates are put in order. */
const LIKENESS_IN_NATS = 40;
/** Weight of a word that the index has never seen: it says that the sentence is about something else. */
const UNKNOWN_WEIGHT = 3;

interface Draft {
  dispute: number;
  standing: number;
  best: number;
  second: number;
  unit: number;
  shared: number;
  covered: number;
  lift: number;
  lifted: number;
  liftEntities: number;
  liftPredicates: number;
  liftTop1: number;
  liftTop2: number;
  liftTop3: number;
  wordLift: number;
  wordLiftTop1: number;
  wordLiftTop2: number;
  figures: number;
  entities: number;
}

/** Return the likeliest disputes of `sentence`, best first. */
export function findCandidates(index: MatchIndex, sentence: Sentence): CandidateList {
  const { weight } = index.stored.arrays;
  let total = sentence.unknown * UNKNOWN_WEIGHT;
  for (const token of sentence.tokens) total += weight[token] ?? 0;
  const drafts = new Drafts(index);
  const claims = addLikeness(index, sentence, total, drafts, MOST_CLAIMS);
  const sorted = sortTokens(index, sentence);
  addLifts(index, sentence, sorted, drafts);
  const all = drafts.take();
  for (const draft of all) draft.standing = LIKENESS_IN_NATS * (draft.best + 0.3 * draft.second) + draft.lift;
  const candidates = highest(all);
  return { candidates, claims, total, all, sorted };
}

/** Return the drafts of the highest standing, in order. Of some ninety, so inserting beats sorting them all. */
function highest(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  const before = (one: Draft, other: Draft) =>
    one.standing > other.standing || (one.standing === other.standing && one.dispute < other.dispute);
  for (const draft of drafts) {
    const last = kept.at(-1);
    if (kept.length === MOST && last && !before(draft, last)) continue;
    if (kept.length === MOST) kept.pop();
    let place = kept.length;
    for (; place > 0; place--) {
      const above = kept[place - 1];
      if (!above || before(above, draft)) break;
    }
    kept.splice(place, 0, draft);
  }
  return kept;
}

/** Return a candidate without any evidence. */
export const blank = (dispute: number): Draft => ({
  dispute,
  standing: 0,
  best: 0,
  second: 0,
  unit: -1,
  shared: 0,
  covered: 0,
  lift: 0,
  lifted: 0,
  liftEntities: 0,
  liftPredicates: 0,
  liftTop1: 0,
  liftTop2: 0,
  liftTop3: 0,
  wordLift: 0,
  wordLiftTop1: 0,
  wordLiftTop2: 0,
  figures: 0,
  entities: 0,
});

/** Drafts by dispute, in the index's working memory while a sentence is looked at. */
class Drafts {
  readonly #slots: (Draft | null)[];
  readonly #all: Draft[] = [];

  constructor(index: MatchIndex) {
    this.#slots = slotsOf(index);
  }

  of(dispute: number): Draft {
    const known = this.#slots[dispute];
    if (known) return known;
    const draft = blank(dispute);
    this.#slots[dispute] = draft;
    this.#all.push(draft);
    return draft;
  }

  /** Return all drafts and clear the memory. */
  take(): Draft[] {
    for (const draft of this.#all) this.#slots[draft.dispute] = null;
    return this.#all;
  }
}

const slots = new WeakMap<MatchIndex, (Draft | null)[]>();

function slotsOf(index: MatchIndex): (Draft | null)[] {
  let list = slots.get(index);
  if (!list) {
    list = new Array<Draft | null>(index.stored.strings.disputes.length).fill(null);
    slots.set(index, list);
  }
  return list;
}

/** Units that hold less of the sentence's weight than this are not looked at. */
const LEAST_SHARE = 0.1;

/** Fill in the likeness to units of disputes with required concepts; return the likest claims of those without. */
function addLikeness(
  index: MatchIndex,
  sentence: Sentence,
  total: number,
  drafts: Drafts,
  most: number,
): ClaimCandidate[] {
  const { postingStart, postingImpacts, impactStep } = index.stored.arrays;
  const { unitDispute, unitSelf, groupStart } = index.stored.arrays;
  const claims: ClaimCandidate[] = [];
  const scores = index.unitScores;
  const { found } = index;
  const step = impactStep[0] ?? 1;
  // In steps, as the impacts are. At least one, so that what is not met at all is never looked at.
  const least = Math.max(1, (LEAST_SHARE * total) / step);
  const language = ENGINE_LANGUAGES.indexOf(sentence.language);
  let count = 0;
  for (const token of sentence.tokens) {
    const list = listOf(index, token, language);
    const units = unitsOf(index, list);
    const first = postingStart[list] ?? 0;
    // The innermost loop of all: every place read lies within its array, as the compiler wrote them.
    for (let at = 0; at < units.length; at++) {
      const unit = units[at]!;
      const before = scores[unit]!;
      const after = before + postingImpacts[first + at]!;
      scores[unit] = after;
      if (after >= least && before < least) found[count++] = unit;
    }
  }
  for (let at = 0; at < count; at++) {
    const unit = found[at] ?? 0;
    const score = (scores[unit] ?? 0) * step;
    const self = (unitSelf[unit] ?? 1) * step;
    const likeness = (2 * score) / (self + total);
    const dispute = unitDispute[unit] ?? 0;
    if (groupStart[dispute] === groupStart[dispute + 1]) {
      const last = claims.at(-1);
      if (claims.length === most && last && score <= last.score) continue;
      if (claims.length === most) claims.pop();
      const place = claims.findIndex((claim) => claim.score < score);
      claims.splice(place < 0 ? claims.length : place, 0, { dispute, unit, score, likeness, covered: score / self });
      continue;
    }
    const draft = drafts.of(dispute);
    if (likeness > draft.best) {
      draft.second = draft.best;
      draft.best = likeness;
      draft.unit = unit;
      draft.shared = score;
      draft.covered = score / self;
    } else if (likeness > draft.second) draft.second = likeness;
  }
  scores.fill(0);
  return claims;
}

/** Return the `most` claims without required concepts that `sentence` is likest, best first, however unlike they are. */
export function rankClaims(index: MatchIndex, sentence: Sentence, most: number): ClaimCandidate[] {
  return addLikeness(index, sentence, 0, new Drafts(index), most);
}

function addLifts(index: MatchIndex, sentence: Sentence, sorted: SortedTokens, drafts: Drafts): void {
  const { liftStart, liftDispute, lift, conceptKind } = index.stored.arrays;
  for (let place = 0; place < sentence.tokens.length; place++) {
    const token = sentence.tokens[place] ?? 0;
    const kind = token >= index.firstConcept ? (conceptKind[token - index.firstConcept] ?? EVENT) : -1;
    const sort = sorted.sorts[place];
    const entity = sort === NAME ? 1 << sorted.entities.findIndex((item) => item.token === token) : 0;
    const end = liftStart[token + 1] ?? 0;
    for (let at = liftStart[token] ?? 0; at < end; at++) {
      const draft = drafts.of(liftDispute[at] ?? 0);
      const value = (lift[at] ?? 0) * LIFT_STEP;
      draft.lift += value;
      draft.lifted++;
      if (kind >= EVENT) draft.liftPredicates += value;
      else if (kind >= 0) {
        draft.liftEntities += value;
        draft.entities |= entity;
      }
      if (value > draft.liftTop1) {
        draft.liftTop3 = draft.liftTop2;
        draft.liftTop2 = draft.liftTop1;
        draft.liftTop1 = value;
      } else if (value > draft.liftTop2) {
        draft.liftTop3 = draft.liftTop2;
        draft.liftTop2 = value;
      } else if (value > draft.liftTop3) draft.liftTop3 = value;
      if (sort === NAME) continue;
      if (sort === FIGURE) draft.figures++;
      draft.wordLift += value;
      if (value > draft.wordLiftTop1) {
        draft.wordLiftTop2 = draft.wordLiftTop1;
        draft.wordLiftTop1 = value;
      } else if (value > draft.wordLiftTop2) draft.wordLiftTop2 = value;
    }
  }
}
