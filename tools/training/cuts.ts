/** Scores of labelled sentences, what each cut makes of them, and the choice of cuts. */
import { dot, pageFeatures, sigmoid, surroundingsOf } from '../../matching/accept.ts';
import type { MatchIndex } from '../../matching/match-index.ts';
import type { LabelledPage } from './labelled-rows.ts';

/** A sentence with the score of each of its candidates and the disputes it carries. */
export interface ScoredSentence {
  readonly scores: ReadonlyMap<string, number>;
  readonly right: ReadonlySet<string>;
}

/** Return the sentences of `page`, scored by the second round's weights. */
export function scoredSentences(
  index: MatchIndex,
  { page }: LabelledPage,
  weights: readonly number[],
  labels: readonly { readonly matches: readonly { readonly dispute: string }[] }[],
): ScoredSentence[] {
  const scores = labels.map(() => new Map<string, number>());
  const around = surroundingsOf(page);
  for (const list of page.weighed) {
    for (const item of list) {
      const map = scores[page.passages[item.place]?.block.id ?? -1];
      const id = index.stored.strings.disputes[item.dispute] ?? '';
      map?.set(id, Math.max(map.get(id) ?? 0, sigmoid(dot(weights, pageFeatures(page, around, item)))));
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

/** Return what accepting scores from `cut` on gives. */
export function tallyAt(sentences: readonly ScoredSentence[], cut: number): Tally {
  let marked = 0;
  let carrying = 0;
  let both = 0;
  let given = 0;
  let right = 0;
  let wanted = 0;
  for (const sentence of sentences) {
    const accepted = [...sentence.scores].filter(([, score]) => score >= cut);
    if (accepted.length > 0) marked++;
    if (sentence.right.size > 0) carrying++;
    if (accepted.length > 0 && sentence.right.size > 0) both++;
    given += accepted.length;
    right += accepted.filter(([dispute]) => sentence.right.has(dispute)).length;
    wanted += sentence.right.size;
  }
  return {
    markPrecision: round(both / Math.max(1, marked)),
    markRecall: round(both / Math.max(1, carrying)),
    disputePrecision: round(right / Math.max(1, given)),
    disputeRecall: round(right / Math.max(1, wanted)),
  };
}

const round = (share: number) => Math.round(share * 1000) / 1000;

/** The precision that marks must have on documents not fitted to, and the marks allowed among 1,000 news sentences. */
const MARK_PRECISION = 0.83;
const NEWS_MARKS = 2;
/** The precision of the list, which a reader sees only on asking. */
const LIST_PRECISION = 0.65;

/** Return the lowest cuts, in hundredths, that keep these promises. */
export function chooseCuts(
  sentences: readonly ScoredSentence[],
  news: readonly ScoredSentence[],
): { mark: number; list: number } {
  const cuts = Array.from({ length: 90 }, (_, at) => (at + 6) / 100);
  const newsMarks = (cut: number) =>
    (1000 * news.filter((item) => [...item.scores.values()].some((score) => score >= cut)).length) /
    Math.max(1, news.length);
  const mark =
    cuts.find((cut) => tallyAt(sentences, cut).markPrecision >= MARK_PRECISION && newsMarks(cut) <= NEWS_MARKS) ?? 0.95;
  const list = cuts.find((cut) => tallyAt(sentences, cut).markPrecision >= LIST_PRECISION) ?? mark;
  return { mark, list: Math.min(mark, list) };
}
