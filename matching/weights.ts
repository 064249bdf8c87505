/**
 * Weights and cuts of the matcher. Written by `npm run train`; change the training, not this file.
 *
 * - 638 documents, 5333 sentences; 1169 negatives of the pack; 6000 news sentences, half of them for fitting;
 *   17399 phrasings held out in turn.
 * - At the mark cut, cross-validated over 5 groups of documents: marks 91.2% precise, 73.3% found; disputes 88.9%
 *   precise, 66.1% found
 * - The same in dev.jsonl: marks 89.5% precise, 76.7% found; disputes 87.1% precise, 67.0% found
 * - The same in fakes-dev.jsonl: marks 79.6% precise, 72.2% found; disputes 70.9% precise, 58.4% found
 * - The same in training.jsonl: marks 93.4% precise, 72.9% found; disputes 92.0% precise, 67.0% found
 * - At the mark cut, fitted: marks 94.3% precise, 77.4% found; disputes 91.8% precise, 69.7% found
 * - At the list cut, cross-validated: marks 67.3% precise, 94.0% found; disputes 50.5% precise, 87.9% found
 * - Of 3000 news sentences not fitted to, 5 are marked, 42 listed.
 * - Accounts, given the dispute, cross-validated: 88.8% of 2115.
 * - Imported claims: at the mark cut 90.1% precise, 32.7% found on queries not fitted to.
 * - Headlines for or against a claim, cross-validated over claims: 93.5% of 1296.
 */

/** Weights of the local features, for the first round over a page. */
export const FIRST_ROUND: readonly number[] = [
  -3.5619, // base
  0.4621, // best
  -0.0198, // bestSquared
  0.4869, // second
  -0.1509, // covered
  0.428, // share
  -0.5171, // lift
  -0.0437, // liftMean
  0.304, // lifted
  1.339, // liftMargin
  0.4946, // bestMargin
  0.0839, // rank
  -0.1619, // whoNamed
  0.1433, // whoCarried
  0.422, // whoNear
  0.1993, // whoOnPage
  -0.6038, // whoAbsent
  -0.3652, // whatNamed
  1.065, // whatNear
  0.041, // whatOnPage
  -0.742, // whatAbsent
  0.3925, // allMet
  -0.4642, // allNamed
  -0.2266, // someUnmet
  0.4408, // claimant
  0.2448, // figures
  0.1252, // strangeFigures
  -2.0226, // length
  0.2356, // short
  -0.4854, // unknown
  -0.0483, // attribution
  0.1402, // denial
  -0.0228, // doubt
  0.3004, // condition
  1.2635, // question
  1.018, // title
  0.2767, // bestTimesMet
  0.1539, // liftTimesMet
  -0.8344, // english
  0.4615, // liftEntities
  -1.3499, // liftPredicates
  0.1407, // liftStems
  -0.5471, // liftTop1
  -0.6093, // liftTop2
  0.1316, // liftTop3
  -0.8915, // strangeNames
  -0.4084, // strangeEntities
  1.0213, // accountLift
  -0.0382, // accountLead
  0.619, // wordLiftTop1
  0.7142, // wordLiftTop2
  2.0888, // wordLift
  1.0176, // wording
  1.1342, // frameFull
  0.7087, // frameNear
  1.4722, // frameShare
  1.2272, // frameCount
];

/** Weights of the local and surrounding features, for the second round. */
export const SECOND_ROUND: readonly number[] = [
  -3.3251, // base
  0.6201, // best
  -0.194, // bestSquared
  0.4228, // second
  0.5419, // covered
  0.2531, // share
  -0.4207, // lift
  -0.0222, // liftMean
  0.4388, // lifted
  0.262, // liftMargin
  -0.1617, // bestMargin
  -0.2543, // rank
  -0.0037, // whoNamed
  0.1457, // whoCarried
  0.0242, // whoNear
  0.0828, // whoOnPage
  -0.2501, // whoAbsent
  -0.0958, // whatNamed
  0.1375, // whatNear
  -0.0742, // whatOnPage
  0.0314, // whatAbsent
  0.5634, // allMet
  -0.182, // allNamed
  0.4383, // someUnmet
  0.1278, // claimant
  0.0249, // figures
  0.1133, // strangeFigures
  -1.9169, // length
  0.2941, // short
  -0.3419, // unknown
  -0.0212, // attribution
  0.2905, // denial
  -0.0384, // doubt
  0.5165, // condition
  1.0527, // question
  0.3235, // title
  0.0408, // bestTimesMet
  -0.0807, // liftTimesMet
  -0.5377, // english
  0.4262, // liftEntities
  -0.6675, // liftPredicates
  -0.0589, // liftStems
  -0.2554, // liftTop1
  -0.4084, // liftTop2
  0.1492, // liftTop3
  -0.6341, // strangeNames
  -0.2914, // strangeEntities
  0.5904, // accountLift
  -0.0116, // accountLead
  0.5308, // wordLiftTop1
  0.6422, // wordLiftTop2
  1.2983, // wordLift
  0.8637, // wording
  0.9529, // frameFull
  0.6081, // frameNear
  0.6551, // frameShare
  0.3547, // frameCount
  1.215, // first
  1.2537, // othersMost
  0.7586, // othersMean
  1.202, // neighbours
  0.1537, // titleCarries
  -0.5958, // pageShare
  -1.8005, // rival
  0.3579, // alone
  -1.16, // othersTimesFirst
  1.1998, // pageLead
  0.5024, // pageRank
  -0.7486, // topic
  -2.456, // pageStrangeNames
];

/** Weights of an account's features. */
export const SIDE_WEIGHTS: readonly number[] = [
  0.4773, // best
  0.867, // second
  3.3163, // across
  0.3217, // likest
  0.0407, // lift
  1.0905, // liftLead
  1.3375, // claimant
  1.3419, // claimantCarried
  0.2254, // otherClaimant
  0.6231, // sign
  0.6745, // negation
  0.0848, // denial
  0.5528, // doubt
  0.7109, // condition
  0.3099, // question
  0.427, // figures
  1.2846, // frame
  -0.1008, // frameAlone
  -1.3376, // none
  0.7396, // noneDoubts
  1.6769, // noneAsks
  2.0348, // noneIfs
  2.5298, // noneWeak
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
export const MARK_CUT = 0.53;

/** The same for a match that is not the likeliest of its sentence. */
export const FURTHER_MARK_CUT = 0.95;

/** A match is listed in the popup from this score on. */
export const LIST_CUT = 0.06;

/** The same for claims without required concepts. */
export const CLAIM_MARK_CUT = 0.81;

/** The same for claims without required concepts. */
export const CLAIM_LIST_CUT = 0.29;
