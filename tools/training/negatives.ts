/** Sentences that are on a dispute's subject and put nothing forward; written with the pack, kept with the tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { ROOT } from '../run.ts';

const negative = v.object({ dispute: v.string(), lang: v.string(), text: v.string() });

/** A sentence that must not be taken for its dispute. */
export type Negative = v.InferOutput<typeof negative>;

/**
 * Return the negatives in tests/evaluation/negatives.jsonl.
 * @throws when a line is not one.
 */
export function readNegatives(): Negative[] {
  const lines = readFileSync(join(ROOT, 'tests', 'evaluation', 'negatives.jsonl'), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => v.parse(negative, JSON.parse(line)));
}
