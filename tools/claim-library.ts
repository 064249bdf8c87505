/** Claims of fact-checkers (id, text, title, subtitle) as a library without concepts, and queries for them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { DisputeInput } from '../matching/types.ts';

const claim = v.object({
  id: v.string(),
  text: v.string(),
  title: v.optional(v.string(), ''),
  subtitle: v.optional(v.string(), ''),
});
const query = v.object({ id: v.string(), text: v.string(), rel: v.array(v.string()) });

/** A text and the ids of the claims that it repeats. */
export type ClaimQuery = v.InferOutput<typeof query>;

/** Return the claims in `directory`/claims.jsonl. */
export function readClaims(directory: string): DisputeInput[] {
  return readLines(join(directory, 'claims.jsonl')).map((line) => {
    const { id, text, title, subtitle } = v.parse(claim, line);
    return {
      id,
      question: { en: title || text },
      about: [],
      accounts: [{ id: 'claim', claim: { en: text }, gist: { en: subtitle }, claimants: [], phrasings: {} }],
    };
  });
}

/** Return the queries of `directory`/`split`.jsonl, or null when there is no such file. */
export function readQueries(directory: string, split: string): ClaimQuery[] | null {
  const file = join(directory, `${split}.jsonl`);
  return existsSync(file) ? readLines(file).map((line) => v.parse(query, line)) : null;
}

function readLines(file: string): unknown[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}
