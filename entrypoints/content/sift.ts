/** From a reading to what must be asked about: is this page about the subject at all, and which of its text is new? */
import type { Answers } from './ask.ts';
import type { TopicTest } from './gate.ts';
import type { ReadBlock } from './read.ts';

/** What a reading is sifted by. */
export interface Sieve {
  readonly isTopic: TopicTest;
  /** The page was found to be about the subject before. */
  readonly related: boolean;
  readonly answers: Answers;
  /** Blocks of the page that were read before those of this reading, or stand after them. */
  readonly before?: readonly ReadBlock[];
  readonly after?: readonly ReadBlock[];
}

export interface Sifted<Read> {
  readonly read: Read;
  readonly related: boolean;
  /** All blocks of the page, in their order. */
  readonly blocks: readonly ReadBlock[];
  /** Places of those to ask about: seen by the reader, and not asked about before; none on an unrelated page. */
  readonly unknown: readonly number[];
}

/** Finish a reading and sift it. Yields so that the caller can rest. */
export function* sift<Read extends { readonly blocks: readonly ReadBlock[] }>(
  reading: Generator<undefined, Read>,
  { isTopic, related, answers, before = [], after = [] }: Sieve,
): Generator<undefined, Sifted<Read>> {
  const read = yield* reading;
  const blocks = [...before, ...read.blocks, ...after];
  // What passed the gate may be a menu: the article itself, or its title, must speak of the subject.
  const isRelated = related || isTopic(document.title) || (yield* speaksOf(isTopic, read.blocks));
  return { read, related: isRelated, blocks, unknown: isRelated ? yield* visibleUnknown(blocks, answers) : [] };
}

function* speaksOf(isTopic: TopicTest, blocks: readonly ReadBlock[]): Generator<undefined, boolean> {
  for (const { map } of blocks) {
    if (isTopic(map.text)) return true;
    yield undefined;
  }
  return false;
}

function* visibleUnknown(blocks: readonly ReadBlock[], answers: Answers): Generator<undefined, number[]> {
  const unknown = new Map<string, number>();
  for (const [at, block] of blocks.entries()) {
    const { text } = block.map;
    if (!unknown.has(text) && !answers.find(block) && block.element.checkVisibility()) unknown.set(text, at);
    yield undefined;
  }
  return [...unknown.values()];
}
