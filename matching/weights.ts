/**
 * Weights and cuts of the matcher. Written by `npm run train`; change the training, not this file.
 *
 * - 1350 documents, 9791 sentences; 1169 negatives of the pack; 6000 news sentences, half of them for fitting;
 *   17399 phrasings held out in turn.
 * - At the mark cut, cross-validated over 5 groups of documents: marks 93.1% precise, 80.7% found; disputes 90.0%
 *   precise, 74.8% found
 * - The same in dev.jsonl: marks 88.5% precise, 84.9% found; disputes 86.3% precise, 75.8% found
 * - The same in fakes-dev.jsonl: marks 79.6% precise, 70.5% found; disputes 71.3% precise, 57.6% found
 * - The same in training.jsonl: marks 94.2% precise, 81.0% found; disputes 91.4% precise, 75.8% found
 * - At the mark cut, fitted: marks 98.1% precise, 86.8% found; disputes 96.2% precise, 82.1% found
 * - At the list cut, cross-validated: marks 63.8% precise, 97.8% found; disputes 43.9% precise, 93.7% found
 * - Of 3000 news sentences not fitted to, 3 are marked, 128 listed.
 * - Accounts, given the dispute, cross-validated: 91.0% of 4194.
 * - Imported claims: at the mark cut 90.4% precise, 32.1% found on queries not fitted to.
 * - Headlines for or against a claim, cross-validated over claims: 93.5% of 1296.
 */

/** Weights of the local features, for the first round over a page. */
export const FIRST_ROUND: readonly number[] = [
  -2.9274, // base
  0.2227, // best
  0.4443, // bestSquared
  0.6136, // second
  -0.6757, // covered
  -0.0839, // share
  -0.9383, // lift
  -0.0616, // liftMean
  0.3365, // lifted
  1.2503, // liftMargin
  0.6796, // bestMargin
  -0.0148, // rank
  -0.1904, // whoNamed
  0.0906, // whoCarried
  0.4214, // whoNear
  0.193, // whoOnPage
  -0.5156, // whoAbsent
  -0.2059, // whatNamed
  1.0603, // whatNear
  -0.0219, // whatOnPage
  -0.8335, // whatAbsent
  -0.1712, // allMet
  -0.3609, // allNamed
  -0.0593, // someUnmet
  0.4304, // claimant
  0.4029, // figures
  -0.2034, // strangeFigures
  -2.4787, // length
  0.4491, // short
  -0.8872, // unknown
  -0.0528, // attribution
  0.12, // denial
  0.1639, // doubt
  0.7124, // condition
  1.0301, // question
  0.951, // title
  0.3837, // bestTimesMet
  0.5579, // liftTimesMet
  -0.6352, // english
  0.4154, // liftEntities
  -1.4417, // liftPredicates
  0.3244, // liftStems
  -0.3812, // liftTop1
  -0.3942, // liftTop2
  -0.1426, // liftTop3
  -0.6406, // strangeNames
  -0.4692, // strangeEntities
  1.1341, // accountLift
  0.1087, // accountLead
  0.681, // wordLiftTop1
  0.408, // wordLiftTop2
  2.1269, // wordLift
  0.9723, // wording
  1.105, // frameFull
  1.1485, // frameNear
  1.9423, // frameShare
  0.8136, // frameCount
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
export const FURTHER_MARK_CUT = 0.71;

/** A match is listed in the popup from this score on. */
export const LIST_CUT = 0.02;

/** The same for claims without required concepts. */
export const CLAIM_MARK_CUT = 0.82;

/** The same for claims without required concepts. */
export const CLAIM_LIST_CUT = 0.29;
