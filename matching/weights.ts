/**
 * Weights and cuts of the matcher. Written by `npm run train`; change the training, not this file.
 *
 * - 293 documents, 1533 sentences; 1169 negatives of the pack; 6000 news sentences, half of them for fitting;
 *   14093 phrasings held out in turn.
 * - At the mark cut, cross-validated over 5 groups of documents: marks 83.4% precise, 62.6% found; disputes 75.4%
 *   precise, 54.1% found
 * - At the mark cut, fitted: marks 84.1% precise, 63.1% found; disputes 77.6% precise, 55.6% found
 * - At the list cut, cross-validated: marks 65.3% precise, 89.7% found; disputes 46.8% precise, 80.0% found
 * - Of 3000 news sentences not fitted to, 5 are marked, 69 listed.
 * - Accounts, given the dispute, cross-validated: 81.5% of 676.
 * - Imported claims: at the mark cut 90.7% precise, 33.1% found on queries not fitted to.
 * - Headlines for or against a claim, cross-validated over claims: 93.6% of 1296.
 */

/** Weights of the local features, for the first round over a page. */
export const FIRST_ROUND: readonly number[] = [
  -8.3938, // base
  0.506, // best
  0.185, // bestSquared
  0.1192, // second
  0.1919, // covered
  0.0566, // share
  0.3974, // lift
  0.2694, // liftMean
  2.6798, // lifted
  0.8048, // liftMargin
  0.7457, // bestMargin
  -1.2282, // rank
  -0.3966, // whoNamed
  0.3579, // whoCarried
  0.4819, // whoNear
  0.0083, // whoOnPage
  -0.4543, // whoAbsent
  -0.3047, // whatNamed
  0.7871, // whatNear
  0.1719, // whatOnPage
  -0.6571, // whatAbsent
  0.5254, // allMet
  -0.2925, // allNamed
  -0.3442, // someUnmet
  0.4569, // claimant
  -0.0894, // figures
  -0.3353, // strangeFigures
  -0.3072, // length
  0.2656, // short
  -0.1851, // unknown
  0.2453, // attribution
  1.0934, // denial
  0.0144, // doubt
  0.6914, // condition
  0.3577, // question
  0.8777, // title
  0.4673, // bestTimesMet
  0.2206, // liftTimesMet
  -0.8935, // english
  -1.6676, // liftEntities
  -0.8473, // liftPredicates
  1.4198, // liftStems
  0.6356, // liftTop1
  0.64, // liftTop2
  -0.4173, // liftTop3
  -0.8605, // strangeNames
  -0.2836, // strangeEntities
];

/** Weights of the local and surrounding features, for the second round. */
export const SECOND_ROUND: readonly number[] = [
  -6.9493, // base
  0.4341, // best
  0.2306, // bestSquared
  0.0491, // second
  0.1058, // covered
  -0.0015, // share
  0.1094, // lift
  0.2797, // liftMean
  2.0262, // lifted
  0.2709, // liftMargin
  0.3194, // bestMargin
  -0.8978, // rank
  -0.1697, // whoNamed
  0.1957, // whoCarried
  0.1441, // whoNear
  -0.0557, // whoOnPage
  -0.1167, // whoAbsent
  -0.0851, // whatNamed
  0.1578, // whatNear
  -0.0234, // whatOnPage
  -0.0517, // whatAbsent
  0.4411, // allMet
  0.0386, // allNamed
  0.2328, // someUnmet
  0.1406, // claimant
  -0.1543, // figures
  -0.3318, // strangeFigures
  -0.2654, // length
  0.2145, // short
  -0.1683, // unknown
  0.1575, // attribution
  0.8291, // denial
  0.0905, // doubt
  0.8211, // condition
  0.4339, // question
  0.2271, // title
  0.4888, // bestTimesMet
  -0.1233, // liftTimesMet
  -0.7204, // english
  -1.0901, // liftEntities
  -0.5573, // liftPredicates
  0.7858, // liftStems
  0.5746, // liftTop1
  0.6371, // liftTop2
  -0.2988, // liftTop3
  -0.681, // strangeNames
  -0.1703, // strangeEntities
  1.0549, // first
  0.8124, // othersMost
  0.1944, // othersMean
  0.9538, // neighbours
  0.39, // titleCarries
  -0.2651, // pageShare
  -0.7141, // rival
  0.166, // alone
  -1.6487, // othersTimesFirst
  1.1872, // pageLead
  0.7857, // pageRank
  -0.2649, // topic
];

/** Weights of an account's features. */
export const SIDE_WEIGHTS: readonly number[] = [
  0.0594, // best
  0.2452, // second
  4.5078, // across
  0.2587, // likest
  0.1045, // lift
  1.192, // liftLead
  0.8653, // claimant
  1.5624, // claimantCarried
  -0.0048, // otherClaimant
  0.551, // sign
  0.8211, // negation
  1.3957, // denial
  0.2661, // doubt
  0.6841, // condition
  0.8136, // question
  0.4628, // figures
  -1.6119, // none
  0.6852, // noneDoubts
  0.8443, // noneAsks
  2.1177, // noneIfs
  0.3757, // noneWeak
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
export const LIST_CUT = 0.08;

/** The same for claims without required concepts. */
export const CLAIM_MARK_CUT = 0.81;

/** The same for claims without required concepts. */
export const CLAIM_LIST_CUT = 0.27;
