import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileIndex } from '../../matching/compile.ts';
import { matchBlocks } from '../../matching/match.ts';
import { evaluate, evaluateFiles } from '../../tools/evaluate.ts';
import { libraryOf } from '../../tools/library.ts';
import { readBuiltInPack } from '../../tools/read-pack.ts';
import { ROOT } from '../../tools/run.ts';
import { readNegatives } from '../../tools/training/negatives.ts';

const index = compileIndex(libraryOf(await readBuiltInPack()));

/** Floors a little below what is reached: they catch a change that breaks something, and are raised when it gets better. */
const FLOORS = [
  // The matcher is trained on these, among others.
  { file: 'training.jsonl', precision: 0.95, recall: 0.78, account: 0.8 },
  // Never trained or tuned on; every dispute is in it, worded as freely as good writers do.
  { file: 'held-out.jsonl', precision: 0.95, recall: 0.5, account: 0.85 },
];

test.each(FLOORS)('marks on $file are precise', ({ file, precision, recall, account }) => {
  const { overall } = evaluate(evaluateFiles(index, [join(ROOT, 'tests', 'evaluation', file)]), false);
  expect(overall.mark.precision).toBeGreaterThan(precision);
  expect(overall.mark.recall).toBeGreaterThan(recall);
  expect(overall.account.accuracy).toBeGreaterThan(account);
});

test('the same words count for less on a page that is about another country', () => {
  const words =
    'The foreign ministry called the American presence illegal and said it had brought nothing but instability.';
  const scoreOn = (country: string, capital: string) => {
    const page = [
      `A week in ${country}: what happened, in brief`,
      `Bread is dearer again in ${capital}, and the queues are longer.`,
      words,
      `The roads into ${country} were open, a traders' union said.`,
      `Schools in ${capital} begin a week late.`,
    ];
    const matches = matchBlocks(
      index,
      page.map((text, id) => ({ id, text, lang: 'en' })),
    );
    return matches.find(({ block, dispute }) => block === 2 && dispute === 'us-presence-legality')?.score ?? 0;
  };
  expect(scoreOn('Syria', 'Damascus')).toBeGreaterThan(scoreOn('Sudan', 'Khartoum') + 0.2);
});

test('in the news of a whole day only what stands near a word of the subject is looked at', () => {
  const words = 'Rescuers accused the army of dropping barrel bombs on the market, which it denied.';
  const page = Array.from({ length: 40 }, (_, at) => `Item ${at}: a fair for carpets was opened in the capital.`);
  page[5] = words;
  page[30] = 'In Syria there was no quiet either.';
  page[31] = words;
  const matches = matchBlocks(
    index,
    page.map((text, id) => ({ id, text, lang: 'en' })),
  );
  expect(new Set(matches.map(({ block }) => block))).toEqual(new Set([31]));
});

test('hardly any sentence of an article on another war that names Syria in passing is marked', () => {
  const sentences = evaluateFiles(index, [join(ROOT, 'tests', 'evaluation', 'elsewhere.jsonl')]);
  const marked = sentences.filter(({ matches }) => matches.some(({ strength }) => strength === 'mark'));
  expect(marked.length / sentences.length).toBeLessThan(0.02);
});

test('hardly any sentence that only looks like its dispute is marked', () => {
  const negatives = readNegatives();
  const marked = negatives.filter(({ text, lang }) =>
    matchBlocks(index, [{ id: 0, text, lang }]).some((match) => match.strength === 'mark'),
  );
  expect(marked.length / negatives.length).toBeLessThan(0.03);
});
