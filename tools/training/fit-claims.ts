/** The accept step of claims without required concepts, fitted to queries that repeat them and news that does not. */

import { findCandidates } from '../../matching/candidates.ts';
import { claimFeatures } from '../../matching/claims.ts';
import { compileIndex } from '../../matching/compile.ts';
import { dot, sigmoid } from '../../matching/log-odds.ts';
import { contentOf, readSentence } from '../../matching/read-sentence.ts';
import { wordsOf } from '../../matching/words.ts';
import { readClaims, readQueries } from '../claim-library.ts';
import { fitLogistic } from './logistic.ts';

/** What the fit gives: weights, cuts, and precision and recall at the mark cut on queries not fitted to. */
export interface ClaimFit {
  readonly weights: readonly number[];
  readonly mark: number;
  readonly list: number;
  readonly precision: number;
  readonly recall: number;
}

const RIDGE = 1;
/** Claims are held to more than disputes with concepts, which the concepts guard. */
const MARK_PRECISION = 0.9;
const LIST_PRECISION = 0.75;

interface Row {
  readonly features: Float64Array;
  readonly right: boolean;
}

/** Return the fit to the claims and train queries in `directory` and to `news`. */
export function fitClaims(directory: string, news: readonly string[]): ClaimFit {
  const index = compileIndex({ disputes: readClaims(directory), concepts: [] });
  const read = (text: string, relevant: ReadonlySet<string>): Row => {
    const sentence = readSentence(index, wordsOf(text, 'en'), 'en');
    const list = findCandidates(index, sentence);
    const id = index.stored.strings.disputes[list.claims[0]?.dispute ?? -1] ?? '';
    return { features: claimFeatures(list, contentOf(sentence), 0), right: relevant.has(id) };
  };
  const queries = (readQueries(directory, 'train') ?? []).map((query) => read(query.text, new Set(query.rel)));
  const ordinary = news.map((text) => read(text, new Set<string>()));
  const fitted = [...queries, ...ordinary].filter((_, at) => at % 2 === 0);
  const weights = fitLogistic(
    {
      values: fitted.map((row) => row.features),
      labels: fitted.map((row) => (row.right ? 1 : 0)),
      weights: fitted.map(() => 1),
    },
    RIDGE,
  );
  const measured = [...queries, ...ordinary].filter((_, at) => at % 2 === 1);
  const at = (cut: number) => {
    const accepted = measured.filter((row) => sigmoid(dot(weights, row.features)) >= cut);
    const right = accepted.filter((row) => row.right).length;
    return { precision: right / Math.max(1, accepted.length), recall: right / Math.max(1, queries.length / 2) };
  };
  const cuts = Array.from({ length: 95 }, (_, place) => (place + 5) / 100);
  const mark = cuts.find((cut) => at(cut).precision >= MARK_PRECISION) ?? 0.99;
  return { weights, mark, list: cuts.find((cut) => at(cut).precision >= LIST_PRECISION) ?? mark, ...at(mark) };
}
