/**
 * Weights and cuts of the matcher. Written by `npm run train`; change the training, not this file.
 *
 * - 1367 documents, 9997 sentences; 1169 negatives of the pack; 6000 news sentences, half of them for fitting;
 *   17399 phrasings held out in turn.
 * - At the mark cut, cross-validated over 5 groups of documents: marks 93.3% precise, 79.3% found; disputes 90.4%
 *   precise, 73.2% found
 * - The same in dev.jsonl: marks 91.6% precise, 84.1% found; disputes 89.0% precise, 74.0% found
 * - The same in fakes-dev.jsonl: marks 81.3% precise, 69.2% found; disputes 73.2% precise, 56.8% found
 * - The same in training.jsonl: marks 94.4% precise, 79.5% found; disputes 91.9% precise, 74.1% found
 * - Of 333 sentences in elsewhere.jsonl, which carry nothing, 14 are marked.
 * - At the mark cut, fitted: marks 98.3% precise, 87.0% found; disputes 96.7% precise, 81.9% found
 * - At the list cut, cross-validated: marks 72.2% precise, 96.3% found; disputes 57.0% precise, 91.6% found
 * - Of 3000 news sentences not fitted to, 5 are marked, 68 listed.
 * - Accounts, given the dispute, cross-validated: 90.7% of 4194.
 * - Imported claims: at the mark cut 90.4% precise, 32.1% found on queries not fitted to.
 * - Headlines for or against a claim, cross-validated over claims: 93.5% of 1296.
 */

/** Weights of the local features, for the first round over a page. */
export const FIRST_ROUND: readonly number[] = [
  -2.9572, // base
  0.163, // best
  0.2723, // bestSquared
  0.5541, // second
  -0.6373, // covered
  -0.084, // share
  -0.8201, // lift
  -0.0691, // liftMean
  0.3309, // lifted
  1.2146, // liftMargin
  0.7131, // bestMargin
  -0.0037, // rank
  -0.2025, // whoNamed
  0.1356, // whoCarried
  0.4369, // whoNear
  0.1511, // whoOnPage
  -0.5222, // whoAbsent
  -0.1997, // whatNamed
  1.0423, // whatNear
  -0.0678, // whatOnPage
  -0.7758, // whatAbsent
  -0.2063, // allMet
  -0.3723, // allNamed
  -0.1466, // someUnmet
  0.4647, // claimant
  0.466, // figures
  -0.2471, // strangeFigures
  -2.5054, // length
  0.4309, // short
  -0.486, // unknown
  -0.1163, // attribution
  0.0874, // denial
  0.1612, // doubt
  0.7569, // condition
  1.0767, // question
  1.0443, // title
  0.3995, // bestTimesMet
  0.6183, // liftTimesMet
  -0.469, // english
  0.4068, // liftEntities
  -1.5183, // liftPredicates
  0.2876, // liftStems
  -0.4332, // liftTop1
  -0.4107, // liftTop2
  -0.1322, // liftTop3
  -0.6981, // strangeNames
  -0.4655, // strangeEntities
  1.1491, // accountLift
  0.109, // accountLead
  0.7411, // wordLiftTop1
  0.4042, // wordLiftTop2
  2.0889, // wordLift
  0.9918, // wording
  1.1245, // frameFull
  1.2189, // frameNear
  1.892, // frameShare
  0.785, // frameCount
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
export const FURTHER_MARK_CUT = 0.8;

/** A match is listed in the popup from this score on. */
export const LIST_CUT = 0.05;

/** The same for claims without required concepts. */
export const CLAIM_MARK_CUT = 0.82;

/** The same for claims without required concepts. */
export const CLAIM_LIST_CUT = 0.29;
