/** Labelled documents: what people marked in whole articles, sentence by sentence. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Block } from '../matching/types.ts';

const labelled = v.object({
  doc: v.string(),
  n: v.number(),
  lang: v.string(),
  text: v.string(),
  matches: v.array(v.object({ dispute: v.string(), account: v.nullable(v.string()) })),
  kind: v.optional(v.string(), 'unknown'),
});

/** One sentence with the disputes it carries. */
export type LabelledSentence = v.InferOutput<typeof labelled>;

/** An article, its sentences in order; sentence 0 of an article of several is its title. */
export interface LabelledDocument {
  readonly doc: string;
  readonly sentences: readonly LabelledSentence[];
}

/**
 * Return the documents of a JSONL file, whose lines are consecutive by document.
 * @throws naming the file and line of what is not a labelled sentence.
 */
export function readLabelled(file: string): LabelledDocument[] {
  const documents: { doc: string; sentences: LabelledSentence[] }[] = [];
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, at) => {
      if (line.trim() === '') return;
      const parsed = v.safeParse(labelled, parseJson(line));
      if (!parsed.success)
        throw new Error(`${file}:${at + 1}: ${v.getDotPath(parsed.issues[0]) ?? ''} ${parsed.issues[0].message}`);
      const last = documents.at(-1);
      if (last?.doc === parsed.output.doc) last.sentences.push(parsed.output);
      else documents.push({ doc: parsed.output.doc, sentences: [parsed.output] });
    });
  return documents;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Return a document as the blocks of a page: a block a sentence, the first the title when there are more. */
export function blocksOf(document: LabelledDocument): Block[] {
  return document.sentences.map((sentence, at) => ({
    id: at,
    text: sentence.text,
    lang: sentence.lang,
    kind: at === 0 && document.sentences.length > 1 && sentence.n === 0 ? 'title' : 'paragraph',
  }));
}
