/**
 * Weights and cuts of the matcher. Written by `npm run train`; change the training, not this file.
 *
 * - 638 documents, 5333 sentences; 1169 negatives of the pack; 6000 news sentences, half of them for fitting;
 *   17399 phrasings held out in turn.
 * - At the mark cut, cross-validated over 5 groups of documents: marks 91.2% precise, 72.4% found; disputes 88.9%
 *   precise, 65.3% found
 * - The same in dev.jsonl: marks 90.3% precise, 75.9% found; disputes 87.9% precise, 66.3% found
 * - The same in fakes-dev.jsonl: marks 79.4% precise, 71.4% found; disputes 70.6% precise, 57.6% found
 * - The same in training.jsonl: marks 93.3% precise, 72.1% found; disputes 92.0% precise, 66.2% found
 * - At the mark cut, fitted: marks 94.0% precise, 76.3% found; disputes 91.4% precise, 68.6% found
 * - At the list cut, cross-validated: marks 66.5% precise, 94.0% found; disputes 49.8% precise, 87.6% found
 * - Of 3000 news sentences not fitted to, 6 are marked, 48 listed.
 * - Accounts, given the dispute, cross-validated: 88.7% of 2115.
 * - Imported claims: at the mark cut 90.1% precise, 32.7% found on queries not fitted to.
 * - Headlines for or against a claim, cross-validated over claims: 93.5% of 1296.
 */

/** Weights of the local features, for the first round over a page. */
export const FIRST_ROUND: readonly number[] = [
  -3.6707, // base
  0.472, // best
  0.0614, // bestSquared
  0.5607, // second
  -0.1743, // covered
  0.4656, // share
  -0.2747, // lift
  -0.0439, // liftMean
  0.3801, // lifted
  1.3083, // liftMargin
  0.4775, // bestMargin
  0.1034, // rank
  -0.1666, // whoNamed
  0.1266, // whoCarried
  0.4101, // whoNear
  0.156, // whoOnPage
  -0.5274, // whoAbsent
  -0.367, // whatNamed
  1.0601, // whatNear
  -0.007, // whatOnPage
  -0.6872, // whatAbsent
  0.4245, // allMet
  -0.4707, // allNamed
  -0.356, // someUnmet
  0.4128, // claimant
  0.2169, // figures
  0.101, // strangeFigures
  -2.0775, // length
  0.3104, // short
  -0.3744, // unknown
  -0.0236, // attribution
  0.1686, // denial
  -0.0221, // doubt
  0.278, // condition
  1.1936, // question
  0.9765, // title
  0.3608, // bestTimesMet
  0.0797, // liftTimesMet
  0.4689, // english
  -1.3285, // liftEntities
  0.1922, // liftPredicates
  -0.6114, // liftStems
  -0.4863, // liftTop1
  -0.045, // liftTop2
  -0.9145, // liftTop3
  -0.3438, // strangeNames
  -0.8671, // strangeEntities
  1.0126, // accountLift
  -0.0226, // accountLead
  0.7495, // wordLiftTop1
  0.6945, // wordLiftTop2
  1.9346, // wordLift
  0.9926, // wording
  0.8574, // frameFull
  0.4625, // frameNear
  1.4001, // frameShare
  1.3389, // frameCount
];

/** Weights of the local and surrounding features, for the second round. */
export const SECOND_ROUND: readonly number[] = [
  -3.4802, // base
  0.6316, // best
  -0.134, // bestSquared
  0.5026, // second
  0.5133, // covered
  0.2767, // share
  -0.269, // lift
  -0.0062, // liftMean
  0.4854, // lifted
  0.2303, // liftMargin
  -0.176, // bestMargin
  -0.2525, // rank
  -0.002, // whoNamed
  0.1267, // whoCarried
  0.0239, // whoNear
  0.0375, // whoOnPage
  -0.1872, // whoAbsent
  -0.1054, // whatNamed
  0.148, // whatNear
  -0.1286, // whatOnPage
  0.0849, // whatAbsent
  0.6062, // allMet
  -0.1576, // allNamed
  0.297, // someUnmet
  0.1346, // claimant
  0.0086, // figures
  0.0842, // strangeFigures
  -2.007, // length
  0.3359, // short
  -0.2464, // unknown
  -0.0028, // attribution
  0.3263, // denial
  -0.053, // doubt
  0.5047, // condition
  1.0114, // question
  0.3186, // title
  0.1193, // bestTimesMet
  -0.1662, // liftTimesMet
  0.4222, // english
  -0.6952, // liftEntities
  -0.025, // liftPredicates
  -0.2789, // liftStems
  -0.3092, // liftTop1
  0.0217, // liftTop2
  -0.6619, // liftTop3
  -0.2471, // strangeNames
  -0.5712, // strangeEntities
  0.5912, // accountLift
  -0.0125, // accountLead
  0.5978, // wordLiftTop1
  0.6026, // wordLiftTop2
  1.3553, // wordLift
  0.873, // wording
  0.7631, // frameFull
  0.408, // frameNear
  0.6113, // frameShare
  0.4702, // frameCount
  1.1601, // first
  1.2703, // othersMost
  0.7602, // othersMean
  1.1479, // neighbours
  0.1255, // titleCarries
  -0.6895, // pageShare
  -1.9042, // rival
  0.3318, // alone
  -1.1859, // othersTimesFirst
  1.191, // pageLead
  0.6186, // pageRank
  -0.7298, // topic
  -2.5476, // pageStrangeNames
];

/** Weights of an account's features. */
export const SIDE_WEIGHTS: readonly number[] = [
  0.5102, // best
  0.8053, // second
  3.1934, // across
  0.3073, // likest
  0.051, // lift
  1.1187, // liftLead
  1.3504, // claimant
  1.3464, // claimantCarried
  0.2368, // otherClaimant
  0.6229, // sign
  0.6753, // negation
  0.1438, // denial
  0.5564, // doubt
  0.7653, // condition
  0.3203, // question
  0.437, // figures
  1.2166, // frame
  -0.0911, // frameAlone
  -1.3866, // none
  0.7531, // noneDoubts
  1.6975, // noneAsks
  2.0501, // noneIfs
  2.5265, // noneWeak
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
export const MARK_CUT = 0.54;

/** The same for a match that is not the likeliest of its sentence. */
export const FURTHER_MARK_CUT = 0.95;

/** A match is listed in the popup from this score on. */
export const LIST_CUT = 0.06;

/** The same for claims without required concepts. */
export const CLAIM_MARK_CUT = 0.81;

/** The same for claims without required concepts. */
export const CLAIM_LIST_CUT = 0.29;
