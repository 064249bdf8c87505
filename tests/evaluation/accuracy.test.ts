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

// Floors a little below what is reached: they catch a change that breaks something, and are raised when it gets better.
test('marks on our own labelled documents are precise, and find more than half', () => {
  const { overall } = evaluate(evaluateFiles(index, [join(ROOT, 'tests', 'evaluation', 'training.jsonl')]), false);
  expect(overall.mark.precision).toBeGreaterThan(0.85);
  expect(overall.mark.recall).toBeGreaterThan(0.5);
  expect(overall.account.accuracy).toBeGreaterThan(0.85);
});

test('hardly any sentence that only looks like its dispute is marked', () => {
  const negatives = readNegatives();
  const marked = negatives.filter(({ text, lang }) =>
    matchBlocks(index, [{ id: 0, text, lang }]).some((match) => match.strength === 'mark'),
  );
  expect(marked.length / negatives.length).toBeLessThan(0.06);
});
