/**
 * Accuracy of the matcher on labelled documents, through the same code that the background runs.
 *
 *   npm run evaluate -- FILE.jsonl... [--json] [--by-kind] [--errors]
 *   npm run evaluate -- --retrieval DIR       claims as an imported library, ranked for each query of DIR
 *   npm run evaluate -- --stance FILE.jsonl   headlines for or against a claim
 */
import { parseArgs } from 'node:util';
import { compileIndex } from '../matching/compile.ts';
import { matchBlocks } from '../matching/match.ts';
import type { MatchIndex } from '../matching/match-index.ts';
import { stanceAgainst } from '../matching/stance.ts';
import type { Match } from '../matching/types.ts';
import { type Figures, figuresOf, type JudgedSentence } from './evaluation-figures.ts';
import { blocksOf, type LabelledSentence, readLabelled } from './labelled.ts';
import { libraryOf } from './library.ts';
import { readBuiltInPack } from './read-pack.ts';
import { measureRetrieval } from './retrieval.ts';
import { readStances } from './training/fit-stance.ts';

/** What `evaluate --json` prints. */
export interface Evaluation {
  readonly overall: Figures;
  readonly byLang: Readonly<Record<string, Figures>>;
  /** With `--by-kind`: figures of each kind of sentence, and the share of its sentences that are marked. */
  readonly byKind?: Readonly<Record<string, Figures & { readonly marked: number }>>;
}

/** A labelled sentence with its document and the matches found in it. */
export interface EvaluatedSentence {
  readonly sentence: LabelledSentence;
  readonly matches: readonly Match[];
  readonly judged: JudgedSentence;
}

/** Return every sentence of `files`, matched document by document. */
export function evaluateFiles(index: MatchIndex, files: readonly string[]): EvaluatedSentence[] {
  return files.flatMap(readLabelled).flatMap((document) => {
    const matches = matchBlocks(index, blocksOf(document));
    return document.sentences.map((sentence, at) => {
      const own = matches.filter((match) => match.block === at);
      return {
        sentence,
        matches: own,
        judged: { lang: sentence.lang, kind: sentence.kind, labels: sentence.matches, given: own },
      };
    });
  });
}

/** Return the figures of `sentences`, overall and by language, with `byKind` by kind too. */
export function evaluate(sentences: readonly EvaluatedSentence[], byKind: boolean): Evaluation {
  const judged = sentences.map((sentence) => sentence.judged);
  return {
    overall: figuresOf(judged),
    byLang: groupBy(judged, (sentence) => sentence.lang),
    ...(byKind ? { byKind: withMarked(judged) } : {}),
  };
}

function withMarked(sentences: readonly JudgedSentence[]): Record<string, Figures & { marked: number }> {
  const isMarked = (sentence: JudgedSentence) => sentence.given.some((match) => match.strength === 'mark');
  return Object.fromEntries(
    Object.entries(groupBy(sentences, (sentence) => sentence.kind)).map(([kind, figures]) => {
      const marked = sentences.filter((sentence) => sentence.kind === kind && isMarked(sentence)).length;
      return [kind, { ...figures, marked: Math.round((10_000 * marked) / figures.sentences) / 10_000 }];
    }),
  );
}

/** Return the figures of each group of `sentences`, in the order of their names. */
function groupBy(
  sentences: readonly JudgedSentence[],
  name: (sentence: JudgedSentence) => string,
): Record<string, Figures> {
  const names = [...new Set(sentences.map(name))].sort();
  return Object.fromEntries(
    names.map((group) => [group, figuresOf(sentences.filter((sentence) => name(sentence) === group))]),
  );
}

/** Return a line for each dispute or account that is wrong: missed, given wrongly, or the wrong account. */
export function errorsOf({ sentence, matches }: EvaluatedSentence): string[] {
  const head = `${sentence.doc} ${sentence.n} [${sentence.kind}] ${sentence.text}`;
  const wanted = new Set(sentence.matches.map((label) => label.dispute));
  const marks = matches.filter((match) => match.strength === 'mark');
  const errors: string[] = [];
  for (const dispute of wanted) {
    const found = matches.find((match) => match.dispute === dispute);
    if (found?.strength !== 'mark') errors.push(`missed ${dispute}${found ? ` (listed, ${found.score})` : ''}`);
  }
  for (const match of marks) {
    const labels = sentence.matches.filter((label) => label.dispute === match.dispute);
    if (labels.length === 0) errors.push(`wrong ${match.dispute} ${match.score}`);
    else if (!labels.some((label) => label.account === match.account)) {
      errors.push(
        `side of ${match.dispute}: ${match.account} instead of ${labels.map((label) => label.account).join(', ')}`,
      );
    }
  }
  return errors.length > 0 ? [head, ...errors.map((error) => `    ${error}`)] : [];
}

function rowOf(figures: Figures & { readonly marked?: number }): Record<string, number> {
  return {
    ...(figures.marked === undefined ? {} : { marked: figures.marked }),
    sentences: figures.sentences,
    'mark P': figures.mark.precision,
    'mark R': figures.mark.recall,
    'mark F1': figures.mark.f1,
    'dispute P': figures.dispute.precision,
    'dispute R': figures.dispute.recall,
    'dispute F1': figures.dispute.f1,
    account: figures.account.accuracy,
    'list R': figures.list.recall,
  };
}

function printTables(evaluation: Evaluation): void {
  const rows = { overall: evaluation.overall, ...evaluation.byLang, ...evaluation.byKind };
  console.table(Object.fromEntries(Object.entries(rows).map(([name, figures]) => [name, rowOf(figures)])));
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      errors: { type: 'boolean' },
      'by-kind': { type: 'boolean' },
      retrieval: { type: 'string' },
      stance: { type: 'string' },
    },
  });
  if (values.retrieval !== undefined) return print(measureRetrieval(values.retrieval), values.json);
  if (values.stance !== undefined) {
    const rows = readStances(values.stance);
    const right = rows.filter((row) => stanceAgainst(row.features) > 0 === row.against).length;
    return print({ headlines: { count: rows.length, accuracy: right / Math.max(1, rows.length) } }, values.json);
  }
  if (positionals.length === 0) {
    console.error('Name at least one file of labelled documents: npm run evaluate -- FILE.jsonl');
    process.exitCode = 2;
    return;
  }
  const index = compileIndex(libraryOf(await readBuiltInPack()));
  const sentences = evaluateFiles(index, positionals);
  if (values.errors) for (const sentence of sentences) for (const line of errorsOf(sentence)) console.log(line);
  const evaluation = evaluate(sentences, values['by-kind'] === true);
  if (values.json) console.log(JSON.stringify(evaluation, null, 2));
  else printTables(evaluation);
}

function print(figures: Readonly<Record<string, object>>, json: boolean | undefined): void {
  if (json) console.log(JSON.stringify(figures, null, 2));
  else console.table(figures);
}

if (import.meta.main) await main();
