/**
 * Weights and cuts of the matcher. Written by `npm run train`; change the training, not this file.
 *
 * - 638 documents, 5333 sentences; 1169 negatives of the pack; 6000 news sentences, half of them for fitting;
 *   17399 phrasings held out in turn.
 * - At the mark cut, cross-validated over 5 groups of documents: marks 91.0% precise, 75.3% found; disputes 88.1%
 *   precise, 67.5% found
 * - The same in dev.jsonl: marks 89.0% precise, 79.2% found; disputes 86.7% precise, 69.2% found
 * - The same in fakes-dev.jsonl: marks 78.9% precise, 74.0% found; disputes 68.5% precise, 58.4% found
 * - The same in training.jsonl: marks 93.2% precise, 74.9% found; disputes 91.5% precise, 68.5% found
 * - At the mark cut, fitted: marks 93.9% precise, 80.2% found; disputes 91.0% precise, 71.8% found
 * - At the list cut, cross-validated: marks 61.9% precise, 95.7% found; disputes 44.9% precise, 89.1% found
 * - Of 3000 news sentences not fitted to, 6 are marked, 79 listed.
 * - Accounts, given the dispute, cross-validated: 89.5% of 2115.
 * - Imported claims: at the mark cut 90.1% precise, 32.7% found on queries not fitted to.
 * - Headlines for or against a claim, cross-validated over claims: 93.5% of 1296.
 */

/** Weights of the local features, for the first round over a page. */
export const FIRST_ROUND: readonly number[] = [
  -3.58, // base
  0.4489, // best
  -0.0505, // bestSquared
  0.4452, // second
  -0.23, // covered
  0.4276, // share
  -0.4611, // lift
  -0.0338, // liftMean
  0.385, // lifted
  1.2301, // liftMargin
  0.5396, // bestMargin
  0.2667, // rank
  -0.1232, // whoNamed
  0.108, // whoCarried
  0.4105, // whoNear
  0.1853, // whoOnPage
  -0.5817, // whoAbsent
  -0.3303, // whatNamed
  0.9465, // whatNear
  -0.0047, // whatOnPage
  -0.6127, // whatAbsent
  0.2805, // allMet
  -0.3879, // allNamed
  -0.2409, // someUnmet
  0.3743, // claimant
  0.264, // figures
  0.0778, // strangeFigures
  -2.1399, // length
  0.2337, // short
  -0.5135, // unknown
  -0.0768, // attribution
  0.1579, // denial
  -0.0791, // doubt
  0.2089, // condition
  1.2079, // question
  1.0251, // title
  0.306, // bestTimesMet
  0.1944, // liftTimesMet
  -0.7891, // english
  0.3122, // liftEntities
  -1.2669, // liftPredicates
  0.2417, // liftStems
  -0.5049, // liftTop1
  -0.5317, // liftTop2
  -0.1182, // liftTop3
  -0.887, // strangeNames
  -0.3981, // strangeEntities
  1.0325, // accountLift
  -0.0238, // accountLead
  0.6878, // wordLiftTop1
  0.6331, // wordLiftTop2
  1.8721, // wordLift
  1.0305, // wording
  1.1525, // frameFull
  1.0898, // frameNear
  1.5762, // frameShare
  1.1033, // frameCount
];

/** Weights of the local and surrounding features, for the second round. */
export const SECOND_ROUND: readonly number[] = [
  -3.0942, // base
  0.5895, // best
  -0.1919, // bestSquared
  0.3777, // second
  0.3587, // covered
  0.2605, // share
  -0.3437, // lift
  0.047, // liftMean
  0.4591, // lifted
  0.2117, // liftMargin
  -0.0422, // bestMargin
  0.0457, // rank
  0.0273, // whoNamed
  0.083, // whoCarried
  0.0273, // whoNear
  0.0791, // whoOnPage
  -0.2178, // whoAbsent
  -0.086, // whatNamed
  0.1086, // whatNear
  -0.0854, // whatOnPage
  0.0618, // whatAbsent
  0.5741, // allMet
  -0.1735, // allNamed
  0.3809, // someUnmet
  0.0886, // claimant
  0.013, // figures
  0.0871, // strangeFigures
  -2.0279, // length
  0.2663, // short
  -0.2751, // unknown
  -0.0524, // attribution
  0.287, // denial
  -0.0646, // doubt
  0.4476, // condition
  1.0047, // question
  0.3308, // title
  0.0725, // bestTimesMet
  -0.0123, // liftTimesMet
  -0.4841, // english
  0.2867, // liftEntities
  -0.6203, // liftPredicates
  0.0656, // liftStems
  -0.2722, // liftTop1
  -0.2582, // liftTop2
  -0.0194, // liftTop3
  -0.6245, // strangeNames
  -0.2855, // strangeEntities
  0.5986, // accountLift
  0.0108, // accountLead
  0.6249, // wordLiftTop1
  0.5133, // wordLiftTop2
  1.1841, // wordLift
  0.8743, // wording
  0.9176, // frameFull
  0.8215, // frameNear
  0.8804, // frameShare
  0.2492, // frameCount
  1.1928, // first
  1.1561, // othersMost
  0.685, // othersMean
  1.1695, // neighbours
  0.136, // titleCarries
  -0.446, // pageShare
  -1.9462, // rival
  0.2172, // alone
  -0.998, // othersTimesFirst
  0.8154, // pageLead
  0.525, // pageRank
  -0.968, // topic
  -2.4543, // pageStrangeNames
];

/** Weights of an account's features. */
export const SIDE_WEIGHTS: readonly number[] = [
  0.4008, // best
  0.9017, // second
  3.2403, // across
  0.3718, // likest
  0.0097, // lift
  1.0813, // liftLead
  1.2368, // claimant
  1.2806, // claimantCarried
  0.1717, // otherClaimant
  0.5143, // sign
  0.6545, // negation
  0.0633, // denial
  0.5303, // doubt
  0.7929, // condition
  0.2691, // question
  0.4229, // figures
  1.4408, // frame
  0.3415, // frameAlone
  -1.0198, // none
  0.7411, // noneDoubts
  1.6181, // noneAsks
  1.9302, // noneIfs
  2.0406, // noneWeak
];

/** Weights of the features of claims without required concepts. */
export const CLAIM_WEIGHTS: readonly number[] = [
  -13.2502, // base
  0.3161, // likeness
  -1.4418, // covered
  -1.8351, // share
  6.8203, // shared
  2.6585, // lead
  0.3862, // length
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
export const MARK_CUT = 0.49;

/** The same for a match that is not the likeliest of its sentence. */
export const FURTHER_MARK_CUT = 0.95;

/** A match is listed in the popup from this score on. */
export const LIST_CUT = 0.04;

/** The same for claims without required concepts. */
export const CLAIM_MARK_CUT = 0.81;

/** The same for claims without required concepts. */
export const CLAIM_LIST_CUT = 0.29;
