/**
 * Weights and cuts of the matcher. Written by `npm run train`; change the training, not this file.
 *
 * - 1154 documents, 8109 sentences; 1169 negatives of the pack; 6000 news sentences, half of them for fitting;
 *   17399 phrasings held out in turn.
 * - At the mark cut, cross-validated over 5 groups of documents: marks 93.0% precise, 81.7% found; disputes 90.6%
 *   precise, 76.4% found
 * - The same in dev.jsonl: marks 90.0% precise, 84.1% found; disputes 86.8% precise, 74.7% found
 * - The same in fakes-dev.jsonl: marks 77.5% precise, 71.4% found; disputes 69.5% precise, 59.2% found
 * - The same in training.jsonl: marks 94.4% precise, 82.2% found; disputes 92.5% precise, 77.7% found
 * - At the mark cut, fitted: marks 97.7% precise, 86.9% found; disputes 95.8% precise, 82.0% found
 * - At the list cut, cross-validated: marks 63.1% precise, 97.8% found; disputes 44.0% precise, 94.0% found
 * - Of 3000 news sentences not fitted to, 5 are marked, 130 listed.
 * - Accounts, given the dispute, cross-validated: 91.3% of 3585.
 * - Imported claims: at the mark cut 90.4% precise, 32.1% found on queries not fitted to.
 * - Headlines for or against a claim, cross-validated over claims: 93.5% of 1296.
 */

/** Weights of the local features, for the first round over a page. */
export const FIRST_ROUND: readonly number[] = [
  -2.775, // base
  0.2677, // best
  0.1809, // bestSquared
  0.1469, // second
  -0.6134, // covered
  0.2692, // share
  -0.4969, // lift
  -0.3308, // liftMean
  0.2709, // lifted
  1.3605, // liftMargin
  0.6032, // bestMargin
  -0.0676, // rank
  -0.1752, // whoNamed
  0.1677, // whoCarried
  0.4718, // whoNear
  0.1523, // whoOnPage
  -0.6176, // whoAbsent
  -0.3365, // whatNamed
  1.1104, // whatNear
  -0.0482, // whatOnPage
  -0.7266, // whatAbsent
  0.2502, // allMet
  -0.2804, // allNamed
  -0.1755, // someUnmet
  0.412, // claimant
  0.4044, // figures
  -0.0993, // strangeFigures
  -2.577, // length
  0.1503, // short
  -0.7357, // unknown
  -0.0176, // attribution
  0.223, // denial
  0.1024, // doubt
  0.5651, // condition
  1.1928, // question
  1.0879, // title
  0.291, // bestTimesMet
  0.1701, // liftTimesMet
  -0.7072, // english
  0.4793, // liftEntities
  -1.3572, // liftPredicates
  0.1914, // liftStems
  -0.2482, // liftTop1
  -0.6132, // liftTop2
  0.0044, // liftTop3
  -0.9429, // strangeNames
  -0.5397, // strangeEntities
  1.1603, // accountLift
  0.05, // accountLead
  0.6612, // wordLiftTop1
  0.392, // wordLiftTop2
  2.0638, // wordLift
  0.9873, // wording
  1.1841, // frameFull
  1.0716, // frameNear
  1.7334, // frameShare
  0.9484, // frameCount
];

/** Weights of an account's features. */
export const SIDE_WEIGHTS: readonly number[] = [
  0.6211, // best
  0.9213, // second
  3.0528, // across
  0.369, // likest
  0.0157, // lift
  1.09, // liftLead
  1.554, // claimant
  1.3749, // claimantCarried
  0.4018, // otherClaimant
  0.5348, // sign
  0.6971, // negation
  0.1143, // denial
  0.3973, // doubt
  1.2173, // condition
  0.5524, // question
  0.6987, // figures
  1.4792, // frame
  0.3345, // frameAlone
  -0.48, // none
  0.8069, // noneDoubts
  1.5005, // noneAsks
  2.8224, // noneIfs
  2.2286, // noneWeak
];

/** Weights of the features of claims without required concepts. */
export const CLAIM_WEIGHTS: readonly number[] = [
  -13.4658, // base
  0.1864, // likeness
  -1.3541, // covered
  -1.7783, // share
  6.7854, // shared
  2.6378, // lead
  0.5918, // length
];

/** Weights of the features of a sentence that repeats a claim: positive is against it. */
export const STANCE_WEIGHTS: readonly number[] = [
  -3.0741, // base
  3.297, // denial
  1.8298, // denials
  4.2095, // negationNear
  1.9411, // negationFar
  0.0274, // both
  1.6299, // doubt
  -0.1657, // condition
  1.2736, // asks
  -0.6316, // claimTurned
  -1.4971, // claimTurnedAndTurned
  0.8655, // claimTurnedNotTurned
  0.2148, // short
];

/** A match is marked on the page from this score on: the lowest at which marks are precise enough, see tools/training/cuts.ts. */
export const MARK_CUT = 0.55;

/** The same for a match that is not the likeliest of its sentence. */
export const FURTHER_MARK_CUT = 0.68;

/** A match is listed in the popup from this score on. */
export const LIST_CUT = 0.02;

/** The same for claims without required concepts. */
export const CLAIM_MARK_CUT = 0.82;

/** The same for claims without required concepts. */
export const CLAIM_LIST_CUT = 0.29;
