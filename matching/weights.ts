/**
 * Weights and cuts of the matcher. Written by `npm run train`; change the training, not this file.
 *
 * - 1367 documents, 9997 sentences; 1169 negatives of the pack; 6000 news sentences, half of them for fitting;
 *   17399 phrasings held out in turn.
 * - At the mark cut, cross-validated over 5 groups of documents: marks 93.0% precise, 80.5% found; disputes 89.9%
 *   precise, 75.0% found
 * - The same in dev.jsonl: marks 90.0% precise, 84.1% found; disputes 87.7% precise, 75.8% found
 * - The same in fakes-dev.jsonl: marks 80.6% precise, 69.6% found; disputes 73.6% precise, 58.0% found
 * - The same in training.jsonl: marks 94.3% precise, 80.9% found; disputes 91.4% precise, 75.9% found
 * - Of 333 sentences in elsewhere.jsonl, which carry nothing, 15 are marked.
 * - At the mark cut, fitted: marks 98.0% precise, 87.5% found; disputes 96.1% precise, 83.0% found
 * - At the list cut, cross-validated: marks 72.2% precise, 96.3% found; disputes 56.8% precise, 91.5% found
 * - Of 3000 news sentences not fitted to, 6 are marked, 64 listed.
 * - Accounts, given the dispute, cross-validated: 90.7% of 4194.
 * - Imported claims: at the mark cut 90.4% precise, 32.1% found on queries not fitted to.
 * - Headlines for or against a claim, cross-validated over claims: 93.5% of 1296.
 */

/** Weights of the local features, for the first round over a page. */
export const FIRST_ROUND: readonly number[] = [
  -3.0556, // base
  0.0872, // best
  0.2324, // bestSquared
  0.5686, // second
  -0.622, // covered
  -0.0975, // share
  -0.8032, // lift
  -0.0608, // liftMean
  0.3249, // lifted
  1.2073, // liftMargin
  0.7391, // bestMargin
  0.0006, // rank
  -0.2019, // whoNamed
  0.134, // whoCarried
  0.4408, // whoNear
  0.14, // whoOnPage
  -0.514, // whoAbsent
  -0.2009, // whatNamed
  1.0417, // whatNear
  -0.0652, // whatOnPage
  -0.7766, // whatAbsent
  -0.2003, // allMet
  -0.3644, // allNamed
  -0.1529, // someUnmet
  0.4688, // claimant
  0.458, // figures
  -0.2619, // strangeFigures
  -2.4683, // length
  0.435, // short
  -0.4984, // unknown
  -0.1484, // attribution
  0.0624, // denial
  0.1812, // doubt
  0.7921, // condition
  1.0963, // question
  1.0578, // title
  0.4179, // bestTimesMet
  0.5998, // liftTimesMet
  -0.3903, // english
  0.4174, // liftEntities
  -1.5219, // liftPredicates
  0.3243, // liftStems
  -0.4225, // liftTop1
  -0.4335, // liftTop2
  -0.114, // liftTop3
  -0.7003, // strangeNames
  -0.4616, // strangeEntities
  1.1537, // accountLift
  0.1155, // accountLead
  0.7357, // wordLiftTop1
  0.4139, // wordLiftTop2
  2.0763, // wordLift
  0.9823, // wording
  1.1153, // frameFull
  1.209, // frameNear
  1.8671, // frameShare
  0.7861, // frameCount
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
export const MARK_CUT = 0.53;

/** The same for a match that is not the likeliest of its sentence. */
export const FURTHER_MARK_CUT = 0.67;

/** A match is listed in the popup from this score on. */
export const LIST_CUT = 0.05;

/** The same for claims without required concepts. */
export const CLAIM_MARK_CUT = 0.82;

/** The same for claims without required concepts. */
export const CLAIM_LIST_CUT = 0.29;
