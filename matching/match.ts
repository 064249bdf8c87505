/** The door of the engine: blocks of a page in, matches out. */
import {
  pageFeatures,
  type Surroundings,
  surroundingsOf,
  type Weighed,
  type WeighedPage,
  weighPage,
} from './accept.ts';
import { ACCEPT_TREES } from './accept-trees.ts';
import { claimFeatures } from './claims.ts';
import { explain } from './cues.ts';
import { LOCAL, SURROUNDING } from './features.ts';
import { dot, sigmoid } from './log-odds.ts';
import type { MatchIndex } from './match-index.ts';
import { readPage } from './read-page.ts';
import { contentOf } from './read-sentence.ts';
import { SIDE, sideFeatures, sideShares } from './side.ts';
import { SIDE_TREES } from './side-trees.ts';
import { claimIsDenied } from './stance.ts';
import { readTrees, sumOfTrees } from './trees.ts';
import type { Block, Match } from './types.ts';
import {
  CLAIM_LIST_CUT,
  CLAIM_MARK_CUT,
  CLAIM_WEIGHTS,
  FIRST_ROUND,
  FURTHER_MARK_CUT,
  LIST_CUT,
  MARK_CUT,
} from './weights.ts';

const SECOND_ROUND = readTrees(ACCEPT_TREES, [...LOCAL, ...SURROUNDING]);
const SIDES = readTrees(SIDE_TREES, SIDE);

/** Disputes a passage can carry at once; more are a list of topics, not claims. */
const MOST_DISPUTES = 4;
/** What the first round holds for less likely than this, the second has never marked, and seldom listed. */
const HOPELESS = 0.01;
/** Share from which a second account of the same dispute is conveyed too. */
const SECOND_ACCOUNT = 0.3;

/**
 * Return the matches in `blocks`, which are those of one page in order, by place on the page and then by score. Two
 * accounts of one dispute in a sentence are two matches.
 * @param asked Ids of the blocks to find matches in; the others only tell what the page is about. All when left out.
 */
export function matchBlocks(index: MatchIndex, blocks: readonly Block[], asked?: ReadonlySet<number>): Match[] {
  const page = weighPage(index, readPage(index, blocks), FIRST_ROUND);
  const around = surroundingsOf(page);
  return page.passages.flatMap(({ block }, place) =>
    asked && !asked.has(block.id)
      ? []
      : [...disputeMatches(index, page, around, place), ...claimMatches(index, page, place)],
  );
}

function disputeMatches(index: MatchIndex, page: WeighedPage, around: Surroundings, place: number): Match[] {
  const likely = (page.weighed[place] ?? []).filter((item) => item.first >= HOPELESS);
  const scored = likely.map((item) => ({
    item,
    score: sigmoid(sumOfTrees(SECOND_ROUND, pageFeatures(page, around, item))),
  }));
  const accepted = scored
    .filter(({ score }) => score >= LIST_CUT)
    .sort((one, other) => other.score - one.score || one.item.dispute - other.item.dispute);
  return accepted
    .slice(0, MOST_DISPUTES)
    .flatMap(({ item, score }, rank) =>
      sidesOf(index, page, item).map((account) =>
        matchOf(index, page, place, item.dispute, account, score, rank === 0 ? MARK_CUT : FURTHER_MARK_CUT),
      ),
    );
}

/** Numbers of the accounts conveyed: one, or two when the sentence sets them against each other; -1 for none. */
function sidesOf(index: MatchIndex, page: WeighedPage, { place, dispute, evidence }: Weighed): number[] {
  const passage = page.passages[place];
  if (!passage) return [];
  const first = index.stored.arrays.accountStart[dispute] ?? 0;
  const rows = sideFeatures(index, passage, place, page.context, page.cues[place] ?? [], dispute, evidence);
  const sides = sideShares(rows, SIDES)
    .map((share, at) => ({ share, account: at === rows.length - 1 ? -1 : first + at }))
    .sort((one, other) => other.share - one.share || one.account - other.account);
  const [likeliest, second] = sides;
  if (!likeliest || likeliest.account < 0) return [-1];
  const both = second && second.account >= 0 && second.share >= SECOND_ACCOUNT;
  return both ? [likeliest.account, second.account] : [likeliest.account];
}

/** A claim without concepts has one account; a sentence that denies it only raises it. */
function claimMatches(index: MatchIndex, page: WeighedPage, place: number): Match[] {
  const list = page.lists[place];
  const passage = page.passages[place];
  const [claim] = list?.claims ?? [];
  if (!list || !passage || !claim) return [];
  const score = sigmoid(dot(CLAIM_WEIGHTS, claimFeatures(list, contentOf(passage.sentence), 0)));
  if (score < CLAIM_LIST_CUT) return [];
  const first = index.stored.arrays.accountStart[claim.dispute] ?? 0;
  const denied = claimIsDenied(index, first, passage, page.cues[place] ?? []);
  return [matchOf(index, page, place, claim.dispute, denied ? -1 : first, score, CLAIM_MARK_CUT)];
}

function matchOf(
  index: MatchIndex,
  page: WeighedPage,
  place: number,
  dispute: number,
  account: number,
  score: number,
  markCut: number,
): Match {
  const passage = page.passages[place];
  if (!passage) throw new RangeError(`No passage ${place}.`);
  const { disputes, accounts } = index.stored.strings;
  const cues = page.cues[place] ?? [];
  return {
    block: passage.block.id,
    span: passage.span,
    dispute: disputes[dispute] ?? '',
    account: account < 0 ? null : (accounts[account] ?? null),
    score: Math.round(score * 1000) / 1000,
    strength: score >= markCut ? 'mark' : 'list',
    cues: explain({ index, passage, place, context: page.context, cues, dispute, account }),
  };
}
