/** Which disputes a sentence could carry, by likeness to their sentences and by what its words speak for. */
import { EVENT } from './concept-kinds.ts';
import { ENGINE_LANGUAGES } from './language.ts';
import { LIFT_STEP, type MatchIndex } from './match-index.ts';
import { FIGURE, NAME, type SortedTokens, sortTokens } from './passage-facts.ts';
import { listOf, unitsOf } from './postings.ts';
import type { Sentence } from './read-sentence.ts';
import { evidenceOf, liftOf, type WordEvidence } from './word-evidence.ts';

/** How much the words of a sentence say for a dispute, in nats: likeness and lift together. */
export interface Standing {
  readonly dispute: number;
  readonly standing: number;
}

/** A dispute that a sentence could carry, with the evidence of words alone. */
export interface Candidate {
  readonly dispute: number;
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

/** What a sentence could carry. */
export interface Found {
  /** Disputes of the highest standing, in order. */
  readonly ranked: readonly Standing[];
  /** Best first. */
  readonly claims: readonly ClaimCandidate[];
  /** Sum of the weights of the sentence's tokens, known and unknown. */
  readonly total: number;
  /** The sentence's tokens by sort. */
  readonly sorted: SortedTokens;
}

/** The same with the candidates chosen (`accept.ts`). */
export interface CandidateList extends Found {
  readonly candidates: readonly Candidate[];
}

/** Disputes ranked of a sentence; the context leaves fewer (`accept.ts`). */
const MOST = 14;
const MOST_CLAIMS = 3;
/** A likeness of one is worth about this many nats of lift when disputes are put in order. */
const LIKENESS_IN_NATS = 40;
/** Weight of a word that the index has never seen: it says that the sentence is about something else. */
const UNKNOWN_WEIGHT = 3;

/** Return what `sentence` could carry. */
export function findCandidates(index: MatchIndex, sentence: Sentence): Found {
  const { weight } = index.stored.arrays;
  let total = sentence.unknown * UNKNOWN_WEIGHT;
  for (const token of sentence.tokens) total += weight[token] ?? 0;
  const evidence = evidenceOf(index);
  evidence.clear();
  const claims = addLikeness(index, sentence, total, evidence, MOST_CLAIMS);
  addLifts(index, sentence, evidence);
  return { ranked: highest(evidence), claims, total, sorted: sortTokens(index, sentence) };
}

/** Return the disputes of the highest standing, in order. Of some ninety, so inserting beats sorting them all. */
function highest({ met, best, second, lift }: WordEvidence): Standing[] {
  const kept: Standing[] = [];
  const before = (one: Standing, other: Standing) =>
    one.standing > other.standing || (one.standing === other.standing && one.dispute < other.dispute);
  for (const dispute of met) {
    const likeness = (best[dispute] ?? 0) + 0.3 * (second[dispute] ?? 0);
    const standing = LIKENESS_IN_NATS * likeness + (lift[dispute] ?? 0);
    const last = kept.at(-1);
    if (kept.length === MOST) {
      if (last && (standing < last.standing || (standing === last.standing && dispute > last.dispute))) continue;
      kept.pop();
    }
    const item = { dispute, standing };
    let place = kept.length;
    for (; place > 0; place--) {
      const above = kept[place - 1];
      if (!above || before(above, item)) break;
    }
    kept.splice(place, 0, item);
  }
  return kept;
}

/** Units that hold less of the sentence's weight than this are not looked at. */
const LEAST_SHARE = 0.1;

/** Fill in the likeness to units of disputes with required concepts; return the likest claims of those without. */
function addLikeness(
  index: MatchIndex,
  sentence: Sentence,
  total: number,
  evidence: WordEvidence,
  most: number,
): ClaimCandidate[] {
  const { postingStart, postingImpacts, impactStep } = index.stored.arrays;
  const { unitDispute, unitSelf, groupStart } = index.stored.arrays;
  const { best, second } = evidence;
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
    evidence.meet(dispute);
    if (likeness > (best[dispute] ?? 0)) {
      second[dispute] = best[dispute] ?? 0;
      best[dispute] = likeness;
      evidence.unit[dispute] = unit;
    } else if (likeness > (second[dispute] ?? 0)) second[dispute] = likeness;
  }
  scores.fill(0);
  return claims;
}

/** Return the `most` claims without required concepts that `sentence` is likest, best first, however unlike they are. */
export function rankClaims(index: MatchIndex, sentence: Sentence, most: number): ClaimCandidate[] {
  const evidence = evidenceOf(index);
  evidence.clear();
  return addLikeness(index, sentence, 0, evidence, most);
}

function addLifts(index: MatchIndex, { tokens }: Sentence, evidence: WordEvidence): void {
  const { liftStart, liftDispute, lift } = index.stored.arrays;
  const sums = evidence.lift;
  for (const token of tokens) {
    const end = liftStart[token + 1] ?? 0;
    for (let at = liftStart[token] ?? 0; at < end; at++) {
      const dispute = liftDispute[at] ?? 0;
      evidence.meet(dispute);
      sums[dispute] = (sums[dispute] ?? 0) + (lift[at] ?? 0) * LIFT_STEP;
    }
  }
}

/** Return the evidence for `dispute` in the sentence that was looked at last, with what `findCandidates` gave for it. */
export function candidateFor(index: MatchIndex, { tokens }: Sentence, found: Found, dispute: number): Candidate {
  const { conceptKind, unitSelf, impactStep } = index.stored.arrays;
  const evidence = evidenceOf(index);
  const best = evidence.best[dispute] ?? 0;
  const unit = best > 0 ? (evidence.unit[dispute] ?? -1) : -1;
  const self = unit < 0 ? 0 : (unitSelf[unit] ?? 1) * (impactStep[0] ?? 1);
  const shared = (best * (self + found.total)) / 2;
  let [lifted, liftEntities, liftPredicates, figures, entities] = [0, 0, 0, 0, 0];
  let [liftTop1, liftTop2, liftTop3] = [0, 0, 0];
  let [wordLift, wordLiftTop1, wordLiftTop2] = [0, 0, 0];
  tokens.forEach((token, place) => {
    const value = liftOf(index, token, dispute);
    if (value === 0) return;
    lifted++;
    const sort = found.sorted.sorts[place];
    if (token >= index.firstConcept) {
      if ((conceptKind[token - index.firstConcept] ?? EVENT) >= EVENT) liftPredicates += value;
      else {
        liftEntities += value;
        if (sort === NAME) entities |= 1 << found.sorted.entities.findIndex((item) => item.token === token);
      }
    }
    if (value > liftTop1) [liftTop1, liftTop2, liftTop3] = [value, liftTop1, liftTop2];
    else if (value > liftTop2) [liftTop2, liftTop3] = [value, liftTop2];
    else if (value > liftTop3) liftTop3 = value;
    if (sort === NAME) return;
    if (sort === FIGURE) figures++;
    wordLift += value;
    if (value > wordLiftTop1) [wordLiftTop1, wordLiftTop2] = [value, wordLiftTop1];
    else if (value > wordLiftTop2) wordLiftTop2 = value;
  });
  return {
    dispute,
    best,
    second: evidence.second[dispute] ?? 0,
    unit,
    shared,
    covered: self > 0 ? shared / self : 0,
    lift: evidence.lift[dispute] ?? 0,
    lifted,
    liftEntities,
    liftPredicates,
    liftTop1,
    liftTop2,
    liftTop3,
    wordLift,
    wordLiftTop1,
    wordLiftTop2,
    figures,
    entities,
  };
}
