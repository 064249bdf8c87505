/** Which disputes a sentence could carry, by likeness to their sentences and by what its words speak for. */
import { THING } from './concept-kinds.ts';
import { LIFT_STEP, type MatchIndex } from './match-index.ts';
import { ENGINE_LANGUAGES } from './language.ts';
import type { Sentence } from './read-sentence.ts';

/** A dispute that a sentence could carry, with the evidence of words alone. */
export interface Candidate {
  readonly dispute: number;
  /** Likeness (Dice, 0 to 1) to the likest unit in the sentence's language and to the second. */
  readonly best: number;
  readonly second: number;
  /** Number of the likest unit, or -1. */
  readonly unit: number;
  /** Share of that unit's weight that the sentence holds. */
  readonly covered: number;
  /** Likeness to the likest unit in another language, by concepts and figures. */
  readonly across: number;
  /** Sum of lifts of the sentence's tokens, in nats, and how many tokens had one. */
  readonly lift: number;
  readonly lifted: number;
  /** The part of the lift that entities have, that predicates and things have, and the three highest single lifts. */
  readonly liftEntities: number;
  readonly liftPredicates: number;
  readonly liftTop: readonly [number, number, number];
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
}

/** Candidates kept of a sentence. */
const MOST = 8;
const MOST_CLAIMS = 3;
/** A likeness of one is worth about this many nats of lift when candidates are put in order. */
const LIKENESS_IN_NATS = 40;
/** Weight of a word that the index has never seen: it says that the sentence is about something else. */
const UNKNOWN_WEIGHT = 3;

interface Draft {
  dispute: number;
  best: number;
  second: number;
  unit: number;
  covered: number;
  across: number;
  lift: number;
  lifted: number;
  liftEntities: number;
  liftPredicates: number;
  liftTop: [number, number, number];
}

/** Return the likeliest disputes of `sentence`, best first. */
export function findCandidates(index: MatchIndex, sentence: Sentence): CandidateList {
  const { weight } = index.stored.arrays;
  let total = sentence.unknown * UNKNOWN_WEIGHT;
  for (const token of sentence.tokens) total += weight[token] ?? 0;
  const drafts = new Map<number, Draft>();
  const claims = addLikeness(index, sentence, total, drafts, MOST_CLAIMS);
  addLifts(index, sentence, drafts);
  const rank = (draft: Draft) => LIKENESS_IN_NATS * (draft.best + 0.3 * draft.second + 0.5 * draft.across) + draft.lift;
  const candidates = [...drafts.values()].sort((one, other) => rank(other) - rank(one) || one.dispute - other.dispute).slice(0, MOST);
  return { candidates, claims, total };
}

const blank = (dispute: number): Draft => ({ dispute, best: 0, second: 0, unit: -1, covered: 0, across: 0, lift: 0, lifted: 0, liftEntities: 0, liftPredicates: 0, liftTop: [0, 0, 0] });

function draftOf(drafts: Map<number, Draft>, dispute: number): Draft {
  let draft = drafts.get(dispute);
  if (!draft) {
    draft = blank(dispute);
    drafts.set(dispute, draft);
  }
  return draft;
}

/** Units that hold less of the sentence's weight than this are not looked at. */
const LEAST_SHARE = 0.1;

/** Fill in the likeness to units of disputes with required concepts; return the likest claims of those without. */
function addLikeness(index: MatchIndex, sentence: Sentence, total: number, drafts: Map<number, Draft>, most: number): ClaimCandidate[] {
  const { postingStart, postingGapStart, postingGaps, postingImpacts, impactStep } = index.stored.arrays;
  const { unitDispute, unitSelf, unitLanguage, groupStart } = index.stored.arrays;
  const claims: ClaimCandidate[] = [];
  const scores = index.unitScores;
  const touched: number[] = [];
  const step = impactStep[0] ?? 1;
  for (const token of sentence.tokens) {
    let unit = 0;
    let gapAt = postingGapStart[token] ?? 0;
    const end = postingStart[token + 1] ?? 0;
    for (let at = postingStart[token] ?? 0; at < end; at++) {
      let byte = postingGaps[gapAt++] ?? 0;
      let gap = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = postingGaps[gapAt++] ?? 0;
        gap |= (byte & 0x7f) << shift;
      }
      unit += gap;
      const before = scores[unit] ?? 0;
      if (before === 0) touched.push(unit);
      scores[unit] = before + (postingImpacts[at] ?? 0) * step;
    }
  }
  const own = ENGINE_LANGUAGES.indexOf(sentence.language);
  const least = LEAST_SHARE * total;
  for (const unit of touched) {
    const score = scores[unit] ?? 0;
    scores[unit] = 0;
    if (score < least) continue;
    const self = unitSelf[unit] ?? 1;
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
    const draft = draftOf(drafts, dispute);
    if (unitLanguage[unit] !== own) {
      if (likeness > draft.across) draft.across = likeness;
    } else if (likeness > draft.best) {
      draft.second = draft.best;
      draft.best = likeness;
      draft.unit = unit;
      draft.covered = score / self;
    } else if (likeness > draft.second) draft.second = likeness;
  }
  return claims;
}

/** Return the `most` claims without required concepts that `sentence` is likest, best first, however unlike they are. */
export function rankClaims(index: MatchIndex, sentence: Sentence, most: number): ClaimCandidate[] {
  return addLikeness(index, sentence, 0, new Map(), most);
}

function addLifts(index: MatchIndex, sentence: Sentence, drafts: Map<number, Draft>): void {
  const { liftStart, liftDispute, lift, conceptKind } = index.stored.arrays;
  for (const token of sentence.tokens) {
    const kind = token >= index.firstConcept ? (conceptKind[token - index.firstConcept] ?? THING) : -1;
    const end = liftStart[token + 1] ?? 0;
    for (let at = liftStart[token] ?? 0; at < end; at++) {
      const draft = draftOf(drafts, liftDispute[at] ?? 0);
      const value = (lift[at] ?? 0) * LIFT_STEP;
      draft.lift += value;
      draft.lifted++;
      if (kind >= THING) draft.liftPredicates += value;
      else if (kind >= 0) draft.liftEntities += value;
      const top = draft.liftTop;
      if (value > top[0]) draft.liftTop = [value, top[0], top[1]];
      else if (value > top[1]) draft.liftTop = [top[0], value, top[1]];
      else if (value > top[2]) top[2] = value;
    }
  }
}
