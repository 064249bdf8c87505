/** Labelled pages into rows for the accept step. */
import { pageFeatures, surroundingsOf, type WeighedPage, weighPage } from '../../matching/accept.ts';
import { LOCAL, WORDING_AT, wordingFeature } from '../../matching/features.ts';
import { dot, sigmoid } from '../../matching/log-odds.ts';
import type { MatchIndex } from '../../matching/match-index.ts';
import { readPage } from '../../matching/read-page.ts';
import type { Block } from '../../matching/types.ts';
import { wordingKeys, wordingScore } from '../../matching/wording.ts';
import type { WordedSentence, Wordings } from './fit-wording.ts';
import type { Rows } from './logistic.ts';

/** A page with what it should give: by block, the disputes it carries. */
export interface LabelledPage {
  readonly page: WeighedPage;
  readonly right: readonly ReadonlySet<string>[];
  /** How much its rows count. */
  readonly weight: number;
}

/** Rows that grow. */
export interface GrowingRows extends Rows {
  readonly values: Float64Array[];
  readonly labels: number[];
  readonly weights: number[];
}

/** Return `blocks` read and its candidates found, not yet weighed. */
export function labelledPage(
  index: MatchIndex,
  blocks: readonly Block[],
  right: readonly ReadonlySet<string>[],
  weight: number,
): LabelledPage {
  return { page: weighPage(index, readPage(index, blocks), new Array<number>(LOCAL.length).fill(0)), right, weight };
}

/** Return the sentences of `pages` as the wording step sees them. */
export function wordedSentences(index: MatchIndex, pages: readonly LabelledPage[]): WordedSentence[] {
  return pages.flatMap(({ page, right, weight }) =>
    page.passages.map(({ sentence, block }) => ({
      language: sentence.language,
      keys: wordingKeys(index, sentence),
      carries: (right[block.id]?.size ?? 0) > 0,
      weight,
    })),
  );
}

/** Set the wording of all candidates of `pages` by `wordings`. */
export function wordAgain(index: MatchIndex, pages: readonly LabelledPage[], wordings: Wordings): void {
  for (const { page } of pages) {
    page.passages.forEach(({ sentence }, place) => {
      const weights = wordings.get(sentence.language) ?? new Map<string, number>();
      const value = wordingFeature(wordingScore(weights, wordingKeys(index, sentence)));
      for (const item of page.weighed[place] ?? []) item.local[WORDING_AT] = value;
    });
  }
}

/** Set the first round's probabilities of a page by `weights`. */
export function weighAgain(page: WeighedPage, weights: readonly number[]): void {
  for (const list of page.weighed) for (const item of list) item.first = sigmoid(dot(weights, item.local));
}

/** Return the rows of `pages`: local features alone for the first round, all features for the second. */
export function rowsOf(index: MatchIndex, pages: readonly LabelledPage[], round: 'first' | 'second'): GrowingRows {
  const rows: GrowingRows = { values: [], labels: [], weights: [] };
  for (const { page, right, weight } of pages) {
    const around = surroundingsOf(page);
    for (const list of page.weighed) {
      for (const item of list) {
        const block = page.passages[item.place]?.block.id ?? -1;
        rows.values.push(round === 'first' ? item.local : pageFeatures(page, around, item));
        rows.labels.push(right[block]?.has(index.stored.strings.disputes[item.dispute] ?? '') ? 1 : 0);
        rows.weights.push(weight);
      }
    }
  }
  return rows;
}
