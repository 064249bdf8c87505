/**
 * Weights and cuts of the matcher. Written by `npm run train`; change the training, not this file.
 *
 * - 638 documents, 5333 sentences; 1169 negatives of the pack; 6000 news sentences, half of them for fitting;
 *   17399 phrasings held out in turn.
 * - At the mark cut, cross-validated over 5 groups of documents: marks 89.1% precise, 69.8% found; disputes 86.6%
 *   precise, 62.8% found
 * - The same in dev.jsonl: marks 89.4% precise, 75.5% found; disputes 87.4% precise, 66.3% found
 * - The same in fakes-dev.jsonl: marks 75.7% precise, 59.0% found; disputes 67.8% precise, 48.0% found
 * - The same in training.jsonl: marks 90.9% precise, 70.5% found; disputes 89.1% precise, 64.3% found
 * - At the mark cut, fitted: marks 93.4% precise, 74.3% found; disputes 90.6% precise, 66.7% found
 * - At the list cut, cross-validated: marks 64.0% precise, 94.7% found; disputes 46.7% precise, 88.9% found
 * - Of 3000 news sentences not fitted to, 5 are marked, 90 listed.
 * - Accounts, given the dispute, cross-validated: 86.9% of 2115.
 * - Imported claims: at the mark cut 90.0% precise, 32.5% found on queries not fitted to.
 * - Headlines for or against a claim, cross-validated over claims: 93.5% of 1296.
 */

/** Weights of the local features, for the first round over a page. */
export const FIRST_ROUND: readonly number[] = [
  -3.3002, // base
  0.232, // best
  0.29, // bestSquared
  0.4647, // second
  -0.126, // covered
  0.2712, // share
  -0.4332, // lift
  -0.2456, // liftMean
  0.4784, // lifted
  1.5675, // liftMargin
  0.3489, // bestMargin
  -0.7484, // rank
  -0.2812, // whoNamed
  0.1885, // whoCarried
  0.4847, // whoNear
  0.2853, // whoOnPage
  -0.6784, // whoAbsent
  -0.341, // whatNamed
  1.1876, // whatNear
  0.1193, // whatOnPage
  -0.9671, // whatAbsent
  0.4426, // allMet
  -0.1003, // allNamed
  -0.0638, // someUnmet
  0.4784, // claimant
  0.2102, // figures
  0.1, // strangeFigures
  -1.8193, // length
  0.2382, // short
  -0.3371, // unknown
  -0.0246, // attribution
  0.3669, // denial
  -0.0205, // doubt
  0.4491, // condition
  1.3315, // question
  0.8383, // title
  0.8152, // bestTimesMet
  0.28, // liftTimesMet
  -0.8306, // english
  0.4572, // liftEntities
  -1.2165, // liftPredicates
  -0.1149, // liftStems
  -0.4894, // liftTop1
  0.0113, // liftTop2
  -0.3335, // liftTop3
  -0.7664, // strangeNames
  -0.3387, // strangeEntities
  1.1244, // accountLift
  -0.0173, // accountLead
  0.6068, // wordLiftTop1
  0.5716, // wordLiftTop2
  2.1834, // wordLift
  0.982, // wording
];

/** Weights of the local and surrounding features, for the second round. */
export const SECOND_ROUND: readonly number[] = [
  -4.3329, // base
  0.492, // best
  0.1102, // bestSquared
  0.3996, // second
  0.5101, // covered
  0.3434, // share
  -0.2524, // lift
  -0.1018, // liftMean
  0.6167, // lifted
  0.4449, // liftMargin
  -0.3151, // bestMargin
  -0.6615, // rank
  -0.1567, // whoNamed
  0.265, // whoCarried
  0.1743, // whoNear
  0.1464, // whoOnPage
  -0.4305, // whoAbsent
  -0.1448, // whatNamed
  0.273, // whatNear
  -0.0318, // whatOnPage
  -0.0978, // whatAbsent
  0.5186, // allMet
  0.0993, // allNamed
  0.3755, // someUnmet
  0.2114, // claimant
  0.068, // figures
  0.1149, // strangeFigures
  -1.8431, // length
  0.3178, // short
  -0.2954, // unknown
  -0.0459, // attribution
  0.4855, // denial
  -0.0109, // doubt
  0.6552, // condition
  1.2835, // question
  0.307, // title
  0.5269, // bestTimesMet
  -0.0504, // liftTimesMet
  -0.7428, // english
  0.427, // liftEntities
  -0.6982, // liftPredicates
  -0.1383, // liftStems
  -0.2891, // liftTop1
  -0.012, // liftTop2
  -0.2653, // liftTop3
  -0.764, // strangeNames
  -0.2612, // strangeEntities
  0.7738, // accountLift
  -0.0271, // accountLead
  0.5726, // wordLiftTop1
  0.5903, // wordLiftTop2
  1.4855, // wordLift
  1.0263, // wording
  0.9422, // first
  1.3077, // othersMost
  0.4192, // othersMean
  1.2465, // neighbours
  0.2393, // titleCarries
  -0.5878, // pageShare
  -2.0864, // rival
  0.8919, // alone
  -1.4145, // othersTimesFirst
  1.8583, // pageLead
  0.5485, // pageRank
  -0.6989, // topic
];

/** Weights of an account's features. */
export const SIDE_WEIGHTS: readonly number[] = [
  0.5901, // best
  0.7556, // second
  3.6063, // across
  0.2785, // likest
  0.0408, // lift
  1.2619, // liftLead
  1.2828, // claimant
  1.3142, // claimantCarried
  0.2537, // otherClaimant
  0.5471, // sign
  0.7251, // negation
  0.9947, // denial
  0.4498, // doubt
  0.9357, // condition
  0.3728, // question
  0.6214, // figures
  -1.4741, // none
  0.7602, // noneDoubts
  1.7339, // noneAsks
  2.213, // noneIfs
  2.4811, // noneWeak
];

/** Weights of the features of claims without required concepts. */
export const CLAIM_WEIGHTS: readonly number[] = [
  -13.2307, // base
  0.3076, // likeness
  -1.4381, // covered
  -1.8305, // share
  6.8118, // shared
  2.6705, // lead
  0.3826, // length
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
export const FURTHER_MARK_CUT = 0.95;

/** A match is listed in the popup from this score on. */
export const LIST_CUT = 0.06;

/** The same for claims without required concepts. */
export const CLAIM_MARK_CUT = 0.81;

/** The same for claims without required concepts. */
export const CLAIM_LIST_CUT = 0.28;
