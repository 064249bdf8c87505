/** How well claims of an imported library are found for texts that repeat them. */

import { readdirSync } from 'node:fs';
import { rankClaims } from '../matching/candidates.ts';
import { compileIndex } from '../matching/compile.ts';
import { readSentence } from '../matching/read-sentence.ts';
import { type StemCache, wordsOf } from '../matching/words.ts';
import { readClaims, readQueries } from './claim-library.ts';

/** Figures of one file of queries. Shares from 0 to 1; the time is of one query. */
export interface RetrievalFigures {
  readonly queries: number;
  readonly 'MAP@5': number;
  readonly MRR: number;
  readonly 'P@1': number;
  readonly microseconds: number;
}

/** Ranks looked at for the mean reciprocal rank. */
const DEPTH = 20;

/** Return figures for each file of queries in `directory`, whose claims.jsonl is the library. */
export function measureRetrieval(directory: string): Record<string, RetrievalFigures> {
  const disputes = readClaims(directory);
  const index = compileIndex({ disputes, concepts: [] });
  const files = readdirSync(directory).filter((file) => file.endsWith('.jsonl') && file !== 'claims.jsonl');
  const figures: Record<string, RetrievalFigures> = {};
  for (const split of files.map((file) => file.slice(0, -'.jsonl'.length)).sort()) {
    const queries = readQueries(directory, split) ?? [];
    const cache: StemCache = new Map();
    let precisionSum = 0;
    let reciprocalSum = 0;
    let first = 0;
    const start = performance.now();
    for (const query of queries) {
      const sentence = readSentence(index, wordsOf(query.text, 'en', cache), 'en');
      const relevant = new Set(query.rel);
      const ranks = rankClaims(index, sentence, DEPTH)
        .map((claim, at) => (relevant.has(disputes[claim.dispute]?.id ?? '') ? at + 1 : 0))
        .filter((rank) => rank > 0);
      const averaged = ranks.filter((rank) => rank <= 5).reduce((sum, rank, at) => sum + (at + 1) / rank, 0);
      precisionSum += averaged / Math.min(5, Math.max(1, relevant.size));
      reciprocalSum += ranks[0] ? 1 / ranks[0] : 0;
      if (ranks[0] === 1) first++;
    }
    const count = Math.max(1, queries.length);
    figures[split] = {
      queries: queries.length,
      'MAP@5': round(precisionSum / count),
      MRR: round(reciprocalSum / count),
      'P@1': round(first / count),
      microseconds: Math.round(((performance.now() - start) / count) * 1000),
    };
  }
  return figures;
}

const round = (value: number) => Math.round(value * 10000) / 10000;
