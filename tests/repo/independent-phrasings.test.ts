/**
 * The pack may not learn from the sentences it is judged by: no phrasing shares a run of eight words with a labelled
 * sentence. Quotes of public statements are the claimants' own words and may stand in both.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readBuiltInPack } from '../../tools/read-pack.ts';
import { ROOT } from '../../tools/run.ts';

const RUN = 8;
const labelled = v.object({ text: v.string() });
const SHARED = join(ROOT, '../shared/evaluation');

const files = [
  ...globSync('tests/evaluation/*.jsonl', { cwd: ROOT }).map((file) => join(ROOT, file)),
  ...(existsSync(SHARED) ? globSync('*.jsonl', { cwd: SHARED }).map((file) => join(SHARED, file)) : []),
].filter((file) => !file.endsWith('negatives.jsonl'));

test('no phrasing of the pack shares a run of eight words with an evaluation sentence', async () => {
  expect(files).not.toEqual([]);
  const pack = await readBuiltInPack();
  const disputes = pack.stories.flatMap((story) => story.disputes);
  const accounts = disputes.flatMap((dispute) => dispute.accounts);
  const quoted = new Set(accounts.flatMap((account) => runsOf(account.quote?.text ?? '')));
  const sentences = new Set(files.flatMap(textsOf).flatMap(runsOf));
  const phrasings = [
    ...disputes.map((dispute) => dispute.raises ?? {}),
    ...accounts.map((account) => account.phrasings),
  ]
    .flatMap((byLanguage) => Object.values(byLanguage))
    .flatMap((texts) => texts ?? []);
  const copied = phrasings.filter((text) => runsOf(text).some((run) => sentences.has(run) && !quoted.has(run)));
  expect(copied).toEqual([]);
});

function textsOf(file: string): string[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => v.parse(labelled, JSON.parse(line)).text);
}

/** Return every run of eight words, case and punctuation folded. */
function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(RUN - 1).map((_, end) => words.slice(end, end + RUN).join(' '));
}
