/**
 * What the accept step looks at: numbers about a passage and a dispute, none of which knows which dispute it is.
 *
 * `LOCAL` features come from the passage and what it can refer to; `SURROUNDING` ones from how strongly the other
 * passages of the page carry the same dispute, and need a first round over the page.
 */
import { accountLifts } from './account-lift.ts';
import type { Candidate, CandidateList } from './candidates.ts';
import { PREDICATE, THING } from './concept-kinds.ts';
import { CARRIED, NAMED, NEAR, ON_PAGE, type PageContext } from './context.ts';
import { ATTRIBUTION, CONDITION, type CueHit, DENIAL, DOUBT, NEGATION, QUESTION } from './cue-words.ts';
import { lowerBound } from './lower-bound.ts';
import { LIFT_STEP, type MatchIndex } from './match-index.ts';
import type { Passage } from './read-page.ts';
import { contentOf } from './read-sentence.ts';

/** Names of the local features, in order. */
export const LOCAL = [
  'base',
  'best',
  'bestSquared',
  'second',
  'covered',
  'share',
  'lift',
  'liftMean',
  'lifted',
  'liftMargin',
  'bestMargin',
  'rank',
  'whoNamed',
  'whoCarried',
  'whoNear',
  'whoOnPage',
  'whoAbsent',
  'whatNamed',
  'whatNear',
  'whatOnPage',
  'whatAbsent',
  'allMet',
  'allNamed',
  'someUnmet',
  'claimant',
  'figures',
  'strangeFigures',
  'length',
  'short',
  'unknown',
  'attribution',
  'denial',
  'doubt',
  'condition',
  'question',
  'title',
  'bestTimesMet',
  'liftTimesMet',
  'english',
  'liftEntities',
  'liftPredicates',
  'liftStems',
  'liftTop1',
  'liftTop2',
  'liftTop3',
  'strangeNames',
  'strangeEntities',
  'accountLift',
  'accountLead',
  'wordLiftTop1',
  'wordLiftTop2',
  'wordLift',
  'wording',
] as const;

/** Names of the features about the rest of the page, in order. */
export const SURROUNDING = [
  'first',
  'othersMost',
  'othersMean',
  'neighbours',
  'titleCarries',
  'pageShare',
  'rival',
  'alone',
  'othersTimesFirst',
  'pageLead',
  'pageRank',
  'topic',
] as const;

/** Place of the feature that training sets by itself (`tools/training/labelled-rows.ts`). */
export const WORDING_AT = LOCAL.indexOf('wording');
/** Log odds beyond which wording says no more, and its scale. */
const MOST_WORDING = 6;

/** Return the wording's feature for log odds. */
export const wordingFeature = (score: number) => Math.max(-MOST_WORDING, Math.min(MOST_WORDING, score)) / 2;

/**
 * Return the local features of `candidate`, the one at place `rank` in `list`.
 * @param wording Log odds that the passage carries a claim at all (`wording.ts`).
 */
export function localFeatures(
  index: MatchIndex,
  passage: Passage,
  place: number,
  context: PageContext,
  cues: readonly CueHit[],
  list: CandidateList,
  rank: number,
  wording: number,
): Float64Array {
  const values = new Float64Array(LOCAL.length);
  const candidate = list.candidates[rank];
  if (!candidate) return values;
  const { sentence } = passage;
  const content = contentOf(sentence);
  const groups = groupLevels(index, candidate.dispute, place, context);
  let rivalLift = 0;
  let rivalBest = 0;
  for (const other of list.candidates) {
    if (other === candidate) continue;
    if (other.lift > rivalLift) rivalLift = other.lift;
    if (other.best > rivalBest) rivalBest = other.best;
  }
  const { best } = candidate;
  const met =
    groups.what >= NAMED && groups.who >= CARRIED
      ? 1
      : groups.what >= NAMED && groups.who >= NEAR
        ? 0.7
        : groups.who >= CARRIED
          ? 0.3
          : 0;
  const lifts = accountLifts(index, passage, candidate.dispute);
  const raised = lifts.pop() ?? 0;
  const accountLift = Math.max(...lifts);
  const words = wordLifts(index, passage, candidate.dispute);
  const figures = figureOverlap(index, passage, candidate);
  const flags = cues.reduce((all, cue) => all | cue.flags, 0);
  const has = (flag: number) => ((flags & flag) !== 0 ? 1 : 0);
  const named: Record<(typeof LOCAL)[number], number> = {
    base: 1,
    best,
    bestSquared: best * best * 2,
    second: candidate.second,
    covered: candidate.covered,
    share: list.total > 0 ? candidate.shared / list.total : 0,
    lift: Math.min(candidate.lift, 60) / 20,
    liftMean: content > 0 ? candidate.lift / content / 2 : 0,
    lifted: Math.log1p(Math.min(candidate.lifted, 40)),
    liftMargin: Math.max(-2, Math.min(2, (candidate.lift - rivalLift) / 10)),
    bestMargin: Math.max(-0.3, Math.min(0.3, best - rivalBest)) * 3,
    rank: Math.min(rank, 4) / 4,
    whoNamed: groups.who >= NAMED ? 1 : 0,
    whoCarried: groups.who === CARRIED ? 1 : 0,
    whoNear: groups.who === NEAR ? 1 : 0,
    whoOnPage: groups.who === ON_PAGE ? 1 : 0,
    whoAbsent: groups.who < ON_PAGE ? 1 : 0,
    whatNamed: groups.what >= NAMED ? 1 : 0,
    whatNear: groups.what === NEAR || groups.what === CARRIED ? 1 : 0,
    whatOnPage: groups.what === ON_PAGE ? 1 : 0,
    whatAbsent: groups.what < ON_PAGE ? 1 : 0,
    allMet: groups.who >= NEAR && groups.what >= NAMED ? 1 : 0,
    allNamed: groups.who >= NAMED && groups.what >= NAMED ? 1 : 0,
    someUnmet: Math.min(groups.who, groups.what) < ON_PAGE ? 1 : 0,
    claimant: claimantNear(index, candidate.dispute, place, context),
    figures: figures.met,
    strangeFigures: figures.strange,
    length: Math.log(1 + content) / 3,
    short: content < 5 ? 1 : 0,
    unknown: content > 0 ? sentence.unknown / content : 0,
    attribution: has(ATTRIBUTION),
    denial: has(DENIAL) || 0.5 * has(NEGATION),
    doubt: has(DOUBT),
    condition: has(CONDITION),
    question: has(QUESTION) && /[?؟]/.test(passage.text) ? 1 : 0,
    title: passage.block.kind === 'title' || passage.block.kind === 'heading' ? 1 : 0,
    bestTimesMet: best * met * 2,
    liftTimesMet: (Math.min(candidate.lift, 60) / 20) * met,
    liftEntities: Math.min(candidate.liftEntities, 20) / 8,
    liftPredicates: Math.min(candidate.liftPredicates, 20) / 8,
    liftStems: Math.min(candidate.lift - candidate.liftEntities - candidate.liftPredicates, 50) / 20,
    liftTop1: candidate.liftTop1 / 4,
    liftTop2: candidate.liftTop2 / 4,
    liftTop3: candidate.liftTop3 / 4,
    strangeNames: strangeNames(passage),
    strangeEntities: strangeEntities(index, passage, candidate.dispute),
    english: sentence.language === 'en' ? 1 : 0,
    accountLift: Math.max(-1, Math.min(3, accountLift / 4)),
    accountLead: Math.max(-3, Math.min(1, (raised - accountLift) / 4)),
    wordLiftTop1: words.top1 / 4,
    wordLiftTop2: words.top2 / 4,
    wordLift: Math.min(words.sum, 40) / 15,
    wording: wordingFeature(wording),
  };
  for (let at = 0; at < values.length; at++) values[at] = named[LOCAL[at] ?? 'base'];
  return values;
}

/** How near the groups of entities (who) and of predicates and things (what) are: the farthest of each sort. */
export function groupLevels(
  index: MatchIndex,
  dispute: number,
  place: number,
  context: PageContext,
): { who: number; what: number } {
  const { groupStart, groupConceptStart, groupConcepts, conceptKind } = index.stored.arrays;
  let who = NAMED;
  let what = NAMED;
  const first = groupStart[dispute] ?? 0;
  const end = groupStart[dispute + 1] ?? 0;
  for (let group = first; group < end; group++) {
    let level = 0;
    let entities = 0;
    const from = groupConceptStart[group] ?? 0;
    const until = groupConceptStart[group + 1] ?? 0;
    for (let at = from; at < until; at++) {
      const concept = groupConcepts[at] ?? 0;
      const kind = conceptKind[concept];
      if (kind !== PREDICATE && kind !== THING) entities++;
      level = Math.max(level, context.near(place, concept));
    }
    if (entities * 2 > until - from) who = Math.min(who, level);
    else what = Math.min(what, level);
  }
  return { who, what };
}

function claimantNear(index: MatchIndex, dispute: number, place: number, context: PageContext): number {
  const { accountStart, claimantStart, claimants } = index.stored.arrays;
  const from = claimantStart[accountStart[dispute] ?? 0] ?? 0;
  const until = claimantStart[accountStart[dispute + 1] ?? 0] ?? 0;
  let nearest = 0;
  for (let at = from; at < until; at++) nearest = Math.max(nearest, context.near(place, claimants[at] ?? 0));
  return nearest >= NAMED ? 1 : nearest >= CARRIED ? 0.7 : 0;
}

/** Figures of the passage (years and single digits aside) that the dispute's sentences have, and those they have not. */
function figureOverlap(index: MatchIndex, passage: Passage, candidate: Candidate): { met: number; strange: number } {
  let met = 0;
  let strange = 0;
  passage.sentence.words.forEach((word, at) => {
    if (!/^\d/.test(word.stem) || word.stem.length < 2 || /^20[012]\d$/.test(word.stem)) return;
    const token = passage.sentence.wordTokens[at] ?? -1;
    if (token >= 0 && speaksFor(index, token, candidate.dispute)) met++;
    else strange++;
  });
  return { met: Math.min(met, 2), strange: Math.min(strange, 2) };
}

/** Names in the passage that the index has never seen, up to three: it is likely about something else. */
function strangeNames(passage: Passage): number {
  const { words, wordTokens, language } = passage.sentence;
  if (language === 'ar' || language === 'de') return 0;
  let count = 0;
  words.forEach((word, at) => {
    if (at > 0 && wordTokens[at] === -2 && /^\p{Lu}/u.test(passage.block.text.charAt(word.start))) count++;
  });
  return Math.min(count, 3);
}

/** Entities in the passage that no sentence of the dispute names, up to three. Words with one fitting reading are not strange. */
function strangeEntities(index: MatchIndex, passage: Passage, dispute: number): number {
  const { conceptKind } = index.stored.arrays;
  const known = new Set<number>();
  const strange = new Map<number, number>();
  for (const mention of passage.sentence.mentions) {
    const kind = conceptKind[mention.concept];
    if (mention.description || kind === PREDICATE || kind === THING) continue;
    if (speaksFor(index, index.firstConcept + mention.concept, dispute)) known.add(mention.last);
    else strange.set(mention.concept, mention.last);
  }
  return Math.min([...strange.values()].filter((last) => !known.has(last)).length, 3);
}

/** Lifts of what the passage says beside names of people and places: the two highest and the sum, in nats. */
function wordLifts(index: MatchIndex, passage: Passage, dispute: number): { top1: number; top2: number; sum: number } {
  const { conceptKind } = index.stored.arrays;
  const { sentence } = passage;
  const names = new Set<number>();
  for (const mention of sentence.mentions) {
    if (mention.description || (conceptKind[mention.concept] ?? THING) >= THING) continue;
    names.add(index.firstConcept + mention.concept);
    for (let at = mention.first; at <= mention.last; at++) names.add(sentence.wordTokens[at] ?? -1);
  }
  let top1 = 0;
  let top2 = 0;
  let sum = 0;
  for (const token of sentence.tokens) {
    if (names.has(token)) continue;
    const lift = liftOf(index, token, dispute);
    sum += lift;
    if (lift > top1) [top1, top2] = [lift, top1];
    else if (lift > top2) top2 = lift;
  }
  return { top1, top2, sum };
}

/** Whether `token` stands more often in the sentences of `dispute` than elsewhere. */
function speaksFor(index: MatchIndex, token: number, dispute: number): boolean {
  return liftOf(index, token, dispute) > 0;
}

/** How much more often, in nats; 0 when it does not. */
function liftOf(index: MatchIndex, token: number, dispute: number): number {
  const { liftStart, liftDispute, lift } = index.stored.arrays;
  const end = liftStart[token + 1] ?? 0;
  const at = lowerBound(liftDispute, liftStart[token] ?? 0, end, dispute);
  return at < end && liftDispute[at] === dispute ? (lift[at] ?? 0) * LIFT_STEP : 0;
}
