/**
 * What the accept step looks at: numbers about a passage and a dispute, none of which knows which dispute it is.
 *
 * `LOCAL` features come from the passage and what it can refer to; `SURROUNDING` ones from how strongly the other
 * passages of the page carry the same dispute, and need a first round over the page.
 */
import type { AccountEvidence } from './account-evidence.ts';
import type { CandidateList } from './candidates.ts';
import { EVENT } from './concept-kinds.ts';
import { CARRIED, NAMED, NEAR, ON_PAGE, type PageContext } from './context.ts';
import { ATTRIBUTION, CONDITION, DENIAL, DOUBT, NEGATION, QUESTION } from './cue-words.ts';
import { featureRow } from './feature-row.ts';
import { bestFit } from './frames.ts';
import type { MatchIndex } from './match-index.ts';
import type { PassageFacts, SortedTokens } from './passage-facts.ts';
import type { Passage } from './read-page.ts';

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
  'frameFull',
  'frameNear',
  'frameShare',
  'frameCount',
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
  'pageStrangeNames',
  'home',
  'homeNear',
  'homeShare',
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
 * @param evidence What the passage says for each account of the candidate.
 */
export function localFeatures(
  index: MatchIndex,
  passage: Passage,
  facts: PassageFacts,
  place: number,
  context: PageContext,
  list: CandidateList,
  rank: number,
  wording: number,
  evidence: AccountEvidence,
): Float64Array {
  const candidate = list.candidates[rank];
  if (!candidate) return new Float64Array(LOCAL.length);
  const { sentence } = passage;
  const { content, flags } = facts;
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
  const accountLift = Math.max(...evidence.lifts.slice(0, -1));
  const raised = evidence.lifts.at(-1) ?? 0;
  const frame = bestFit(evidence.frames);
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
    figures: Math.min(candidate.figures, 2),
    strangeFigures: Math.min(list.sorted.figures - candidate.figures, 2),
    length: Math.log(1 + content) / 3,
    short: content < 5 ? 1 : 0,
    unknown: content > 0 ? sentence.unknown / content : 0,
    attribution: has(ATTRIBUTION),
    denial: has(DENIAL) || 0.5 * has(NEGATION),
    doubt: has(DOUBT),
    condition: has(CONDITION),
    question: has(QUESTION) && facts.asks ? 1 : 0,
    title: facts.heads ? 1 : 0,
    bestTimesMet: best * met * 2,
    liftTimesMet: (Math.min(candidate.lift, 60) / 20) * met,
    liftEntities: Math.min(candidate.liftEntities, 20) / 8,
    liftPredicates: Math.min(candidate.liftPredicates, 20) / 8,
    liftStems: Math.min(candidate.lift - candidate.liftEntities - candidate.liftPredicates, 50) / 20,
    liftTop1: candidate.liftTop1 / 4,
    liftTop2: candidate.liftTop2 / 4,
    liftTop3: candidate.liftTop3 / 4,
    strangeNames: facts.strangeNames,
    strangeEntities: strangeEntities(list.sorted, candidate.entities),
    english: sentence.language === 'en' ? 1 : 0,
    accountLift: Math.max(-1, Math.min(3, accountLift / 4)),
    accountLead: Math.max(-3, Math.min(1, (raised - accountLift) / 4)),
    wordLiftTop1: candidate.wordLiftTop1 / 4,
    wordLiftTop2: candidate.wordLiftTop2 / 4,
    wordLift: Math.min(candidate.wordLift, 40) / 15,
    wording: wordingFeature(wording),
    frameFull: frame.full > 0 ? 1 : 0,
    frameNear: frame.full === 0 && frame.near > 0 ? 1 : 0,
    frameShare: frame.share,
    frameCount: Math.log1p(frame.count),
  };
  return featureRow(LOCAL, named);
}

/** How near the groups of entities (who) and of predicates and things (what) are: the farthest of each sort. */
export function groupLevels(
  index: MatchIndex,
  dispute: number,
  place: number,
  context: PageContext,
): { who: number; what: number } {
  const { groupStart, groupConceptStart, groupConcepts, conceptKind } = index.stored.arrays;
  const levels = context.levels(place);
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
      if ((kind ?? EVENT) < EVENT) entities++;
      level = Math.max(level, levels[concept] ?? 0);
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

/** Names whose every reading is an entity that no sentence of the dispute names, up to three. */
function strangeEntities({ entities }: SortedTokens, known: number): number {
  const strange = new Set(entities.map(({ last }) => last));
  entities.forEach(({ last }, place) => {
    if ((known & (1 << place)) !== 0) strange.delete(last);
  });
  return Math.min(strange.size, 3);
}
