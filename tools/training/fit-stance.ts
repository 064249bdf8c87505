/** The stance towards a claim, fitted to headlines that hold with it or against it. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { compileIndex } from '../../matching/compile.ts';
import { findCues } from '../../matching/cue-words.ts';
import { readSentence } from '../../matching/read-sentence.ts';
import { isTurned, stanceFeatures } from '../../matching/stance.ts';
import { wordsOf } from '../../matching/words.ts';
import { fitLogistic } from './logistic.ts';

const headline = v.object({ claimId: v.string(), claim: v.string(), text: v.string(), label: v.string() });

/** A headline's features and whether it is against its claim. */
export interface StanceRow {
  readonly claimId: string;
  readonly features: Float64Array;
  readonly against: boolean;
}

const RIDGE = 1;
const FOLDS = 5;

/** Return the headlines of `file` that take a side, as rows. Each claim is compiled as a library of its own. */
export function readStances(file: string): StanceRow[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const headlines = lines.filter((line) => line.trim() !== '').map((line) => v.parse(headline, JSON.parse(line)));
  return headlines
    .filter(({ label }) => label !== 'observing')
    .map(({ claimId, claim, text, label }) => {
      const index = compileIndex({
        concepts: [],
        disputes: [
          {
            id: claimId,
            question: {},
            about: [],
            accounts: [{ id: 'claim', claim: { en: claim }, gist: {}, claimants: [], phrasings: {} }],
          },
        ],
      });
      const words = wordsOf(text, 'en');
      const claimTurned = isTurned(findCues(wordsOf(claim, 'en'), 'en'));
      const features = stanceFeatures(readSentence(index, words, 'en'), text, findCues(words, 'en'), claimTurned, null);
      return { claimId, features, against: label === 'against' };
    });
}

/** Return weights fitted to `rows`. */
export function fitStance(rows: readonly StanceRow[]): number[] {
  return fitLogistic(
    {
      values: rows.map((row) => row.features),
      labels: rows.map((row) => (row.against ? 1 : 0)),
      weights: rows.map(() => 1),
    },
    RIDGE,
  );
}

/** Return the share of `rows` told rightly by weights fitted to the other claims. */
export function stanceAccuracy(rows: readonly StanceRow[]): number {
  const claims = [...new Set(rows.map((row) => row.claimId))];
  const foldOf = new Map(claims.map((claim, at) => [claim, at % FOLDS]));
  let right = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitStance(rows.filter((row) => foldOf.get(row.claimId) !== fold));
    for (const row of rows.filter((item) => foldOf.get(item.claimId) === fold)) {
      const odds = row.features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
      if (odds > 0 === row.against) right++;
    }
  }
  return right / Math.max(1, rows.length);
}
