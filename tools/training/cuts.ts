/** Scores of labelled sentences, what each cut makes of them, and the choice of cuts. */
import { pageFeatures, surroundingsOf } from '../../matching/accept.ts';
import { sigmoid } from '../../matching/log-odds.ts';
import type { MatchIndex } from '../../matching/match-index.ts';
import { sumOfTrees, type Trees } from '../../matching/trees.ts';
import type { LabelledPage } from './labelled-rows.ts';

/** A sentence with the score of each of its candidates and the disputes it carries. */
export interface ScoredSentence {
  readonly scores: ReadonlyMap<string, number>;
  readonly right: ReadonlySet<string>;
}

/** Return the sentences of `page`, scored by the second round's trees. */
export function scoredSentences(
  index: MatchIndex,
  { page }: LabelledPage,
  trees: Trees,
  labels: readonly { readonly matches: readonly { readonly dispute: string }[] }[],
): ScoredSentence[] {
  const scores = labels.map(() => new Map<string, number>());
  const around = surroundingsOf(page);
  for (const list of page.weighed) {
    for (const item of list) {
      const map = scores[page.passages[item.place]?.block.id ?? -1];
      const id = index.stored.strings.disputes[item.dispute] ?? '';
      map?.set(id, Math.max(map.get(id) ?? 0, sigmoid(sumOfTrees(trees, pageFeatures(page, around, item)))));
    }
  }
  return labels.map((label, at) => ({
    scores: scores[at] ?? new Map<string, number>(),
    right: new Set(label.matches.map((match) => match.dispute)),
  }));
}

/** Shares from 0 to 1. */
export interface Tally {
  readonly markPrecision: number;
  readonly markRecall: number;
  readonly disputePrecision: number;
  readonly disputeRecall: number;
}

/** Scores from which on a sentence's likeliest dispute is accepted, and from which on a further one is. */
export interface Cut {
  readonly first: number;
  readonly further: number;
}

/** Return what accepting scores by `cut` gives. */
export function tallyAt(sentences: readonly ScoredSentence[], cut: Cut): Tally {
  let marked = 0;
  let carrying = 0;
  let both = 0;
  let given = 0;
  let right = 0;
  let wanted = 0;
  for (const sentence of sentences) {
    const accepted = acceptedOf(sentence, cut);
    if (accepted.length > 0) marked++;
    if (sentence.right.size > 0) carrying++;
    if (accepted.length > 0 && sentence.right.size > 0) both++;
    given += accepted.length;
    right += accepted.filter((dispute) => sentence.right.has(dispute)).length;
    wanted += sentence.right.size;
  }
  return {
    markPrecision: round(both / Math.max(1, marked)),
    markRecall: round(both / Math.max(1, carrying)),
    disputePrecision: round(right / Math.max(1, given)),
    disputeRecall: round(right / Math.max(1, wanted)),
  };
}

function acceptedOf({ scores }: ScoredSentence, cut: Cut): string[] {
  const byScore = [...scores].sort((one, other) => other[1] - one[1]);
  return byScore
    .filter(([, score], rank) => score >= (rank === 0 ? cut.first : Math.max(cut.first, cut.further)))
    .map(([dispute]) => dispute);
}

const round = (share: number) => Math.round(share * 1000) / 1000;

/** The precision that marks must have on documents not fitted to, and the marks allowed among 1,000 news sentences. */
const MARK_PRECISION = 0.93;
const NEWS_MARKS = 2;
/** That of further disputes in a sentence: it is marked anyway, so that one too many costs a reader less. */
const FURTHER_PRECISION = 0.8;
/** The cut where none keeps them. */
const MOST = 0.95;
/** Fewer cases than this tell nothing of a share. */
const FEWEST = 25;
/** The precision of the list, which a reader sees only on asking. */
const LIST_PRECISION = 0.7;

/** Cuts for marks, and the one for the list. */
export interface Cuts {
  readonly mark: Cut;
  readonly list: number;
}

/** Return the lowest cuts, in hundredths, that keep these promises. */
export function chooseCuts(sentences: readonly ScoredSentence[], news: readonly ScoredSentence[]): Cuts {
  const cuts = Array.from({ length: 94 }, (_, at) => (at + 2) / 100);
  const newsMarks = (cut: number) =>
    (1000 * news.filter((item) => [...item.scores.values()].some((score) => score >= cut)).length) /
    Math.max(1, news.length);
  const precise = (first: number) => tallyAt(sentences, { first, further: 1 }).markPrecision;
  const mark = cuts.find((cut) => precise(cut) >= MARK_PRECISION && newsMarks(cut) <= NEWS_MARKS) ?? MOST;
  const list = cuts.find((cut) => precise(cut) >= LIST_PRECISION) ?? mark;
  // A second dispute in a sentence is rarely there, and chosen by its own figures.
  const further = cuts.find((cut) => cut >= mark && furtherPrecision(sentences, cut) >= FURTHER_PRECISION) ?? MOST;
  return { mark: { first: mark, further }, list: Math.min(mark, list) };
}

/** The share of right ones among disputes that are not their sentence's likeliest and score `cut` or more. */
function furtherPrecision(sentences: readonly ScoredSentence[], cut: number): number {
  let given = 0;
  let right = 0;
  for (const sentence of sentences) {
    const [, ...further] = acceptedOf(sentence, { first: cut, further: cut });
    given += further.length;
    right += further.filter((dispute) => sentence.right.has(dispute)).length;
  }
  return given < FEWEST ? 0 : right / given;
}
