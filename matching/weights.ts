/**
 * Weights and cuts of the matcher. Written by `npm run train`; change the training, not this file.
 *
 * - 293 documents, 1533 sentences; 1169 negatives of the pack; 6000 news sentences, half of them for fitting;
 *   17401 phrasings held out in turn.
 * - At the mark cut, cross-validated over 5 groups of documents: marks 83.1% precise, 63.1% found; disputes 76.1%
 *   precise, 54.9% found
 * - At the mark cut, fitted: marks 84.0% precise, 64.0% found; disputes 78.4% precise, 56.3% found
 * - At the list cut, cross-validated: marks 65.6% precise, 87.6% found; disputes 48.7% precise, 78.2% found
 * - Of 3000 news sentences not fitted to, 5 are marked, 55 listed.
 * - Accounts, given the dispute, cross-validated: 81.4% of 676.
 * - Imported claims: at the mark cut 90.7% precise, 33.1% found on queries not fitted to.
 * - Headlines for or against a claim, cross-validated over claims: 93.6% of 1296.
 */

/** Weights of the local features, for the first round over a page. */
export const FIRST_ROUND: readonly number[] = [
  -8.248, // base
  0.5508, // best
  0.2342, // bestSquared
  0.2849, // second
  0.086, // covered
  0.1543, // share
  0.4363, // lift
  0.1075, // liftMean
  2.635, // lifted
  0.8734, // liftMargin
  0.705, // bestMargin
  -1.1858, // rank
  -0.3862, // whoNamed
  0.3245, // whoCarried
  0.4087, // whoNear
  0.0606, // whoOnPage
  -0.4103, // whoAbsent
  -0.2787, // whatNamed
  0.6798, // whatNear
  0.2307, // whatOnPage
  -0.6346, // whatAbsent
  0.7111, // allMet
  -0.2571, // allNamed
  -0.3016, // someUnmet
  0.4394, // claimant
  -0.1324, // figures
  -0.3437, // strangeFigures
  -0.3892, // length
  0.5068, // short
  -0.3318, // unknown
  0.1898, // attribution
  1.0881, // denial
  0.0089, // doubt
  0.6903, // condition
  0.6075, // question
  0.8561, // title
  0.4561, // bestTimesMet
  0.1523, // liftTimesMet
  -0.9195, // english
  -1.6723, // liftEntities
  -0.8455, // liftPredicates
  1.4708, // liftStems
  0.5024, // liftTop1
  0.5107, // liftTop2
  -0.3524, // liftTop3
  -0.8377, // strangeNames
  -0.2704, // strangeEntities
];

/** Weights of the local and surrounding features, for the second round. */
export const SECOND_ROUND: readonly number[] = [
  -6.7284, // base
  0.444, // best
  0.2634, // bestSquared
  0.1922, // second
  0.0432, // covered
  0.0073, // share
  0.1233, // lift
  0.1096, // liftMean
  1.9924, // lifted
  0.3907, // liftMargin
  0.2957, // bestMargin
  -0.8907, // rank
  -0.1589, // whoNamed
  0.1697, // whoCarried
  0.0624, // whoNear
  -0.0121, // whoOnPage
  -0.0632, // whoAbsent
  -0.0723, // whatNamed
  0.05, // whatNear
  0.0172, // whatOnPage
  0.0029, // whatAbsent
  0.5768, // allMet
  0.1062, // allNamed
  0.2382, // someUnmet
  0.1259, // claimant
  -0.1677, // figures
  -0.3407, // strangeFigures
  -0.3178, // length
  0.4357, // short
  -0.2925, // unknown
  0.1044, // attribution
  0.817, // denial
  0.081, // doubt
  0.8212, // condition
  0.6682, // question
  0.2034, // title
  0.5246, // bestTimesMet
  -0.2361, // liftTimesMet
  -0.7505, // english
  -1.0375, // liftEntities
  -0.5642, // liftPredicates
  0.7954, // liftStems
  0.446, // liftTop1
  0.4858, // liftTop2
  -0.2358, // liftTop3
  -0.6448, // strangeNames
  -0.1559, // strangeEntities
  1.0445, // first
  0.7625, // othersMost
  0.2531, // othersMean
  1.0171, // neighbours
  0.4789, // titleCarries
  -0.3249, // pageShare
  -0.5978, // rival
  0.079, // alone
  -1.6447, // othersTimesFirst
  1.1478, // pageLead
  0.8049, // pageRank
  -0.214, // topic
];

/** Weights of an account's features. */
export const SIDE_WEIGHTS: readonly number[] = [
  0.3805, // best
  0.3296, // second
  4.2436, // across
  0.2074, // likest
  0.0419, // lift
  1.2737, // liftLead
  0.807, // claimant
  1.4956, // claimantCarried
  -0.0442, // otherClaimant
  0.5435, // sign
  0.7841, // negation
  1.3848, // denial
  0.3394, // doubt
  0.6725, // condition
  0.8004, // question
  0.5015, // figures
  -1.7044, // none
  0.6803, // noneDoubts
  0.8816, // noneAsks
  2.0839, // noneIfs
  0.3728, // noneWeak
];

/** Weights of the features of claims without required concepts. */
export const CLAIM_WEIGHTS: readonly number[] = [
  -13.1535, // base
  0.2878, // likeness
  -1.4936, // covered
  -1.8585, // share
  6.938, // shared
  2.6662, // lead
  0.2269, // length
];

/** Weights of the features of a sentence that repeats a claim: positive is against it. */
export const STANCE_WEIGHTS: readonly number[] = [
  -3.0712, // base
  3.2958, // denial
  1.8256, // denials
  4.2669, // negationNear
  1.8796, // negationFar
  0.0257, // both
  1.6293, // doubt
  -0.1674, // condition
  1.2828, // asks
  -0.6471, // claimTurned
  -1.4562, // claimTurnedAndTurned
  0.8091, // claimTurnedNotTurned
  0.211, // short
];

/** A match is marked on the page from this score on: the lowest at which marks are precise enough, see tools/training/cuts.ts. */
export const MARK_CUT = 0.47;

/** A match is listed in the popup from this score on. */
export const LIST_CUT = 0.09;

/** The same for claims without required concepts. */
export const CLAIM_MARK_CUT = 0.81;

/** The same for claims without required concepts. */
export const CLAIM_LIST_CUT = 0.27;
