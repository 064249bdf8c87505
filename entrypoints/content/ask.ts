/** Asks the background about blocks, each text once, and keeps the answers as long as the page stays the same. */
import type { Block, Match } from '../../matching/types.ts';
import { background } from '../background/protocol.ts';
import type { ReadBlock } from './read.ts';

/** Most text in one message, in UTF-16 units: building a message holds the page up. An article fits many times. */
const BATCH = 60_000;

/** Blocks before and after a new one that are sent with it: they tell who "he" is, and what the page is about. */
const AROUND = 20;

/** Longest language tag, in UTF-16 units. */
const MOST_LANG = 40;

/** A background that has not answered by then never will, or will be quicker the next time; in ms. */
const PATIENCE = 60_000;

/** Texts remembered; the oldest go when an endless page has more. */
const MEMORY = 20_000;

/** A match as it was answered, without the block: the same words may stand in several. */
export type Answer = Omit<Match, 'block'>;

const NONE: readonly Answer[] = [];

export class Answers {
  private readonly known = new Map<string, readonly Answer[]>();

  /** Return what is known of a block's text, or null when it was never asked about. */
  find(block: ReadBlock): readonly Answer[] | null {
    return this.known.get(block.map.text) ?? null;
  }

  /** Ask about those blocks of `page` that stand at the places `unknown`, in their order. */
  async ask(title: string, page: readonly ReadBlock[], unknown: readonly number[]): Promise<void> {
    for (const asked of batches(page, unknown)) {
      const request = background.sendMessage('findMatches', { title, blocks: this.withAround(page, asked), asked });
      const { matches } = await inTime(request);
      const found = Map.groupBy(matches, (match) => match.block);
      for (const at of asked) {
        const text = page[at]?.map.text ?? '';
        this.known.set(text, found.get(at)?.map(({ block: _, ...answer }) => answer) ?? NONE);
      }
    }
    for (const text of this.known.keys()) {
      if (this.known.size <= MEMORY) break;
      this.known.delete(text);
    }
  }

  /** Return the blocks to ask about, and those near them that were asked about before. */
  private withAround(page: readonly ReadBlock[], asked: readonly number[]): Block[] {
    const blocks: Block[] = [];
    const isAsked = new Set(asked);
    let id = 0;
    for (const at of asked) {
      for (id = Math.max(id, at - AROUND); id <= at + AROUND; id++) {
        const near = page[id];
        if (!near || !(isAsked.has(id) || this.find(near))) continue;
        const { map, lang, kind } = near;
        // What is longer names no language anyway, and would be sent with every paragraph.
        blocks.push({ id, text: map.text, kind, ...(lang && { lang: lang.slice(0, MOST_LANG) }) });
      }
    }
    return blocks;
  }

  /** Take an answer back: the reader said that these words are not about the dispute. */
  drop(block: ReadBlock, dropped: Answer): void {
    const left = this.find(block)?.filter(({ dispute, span }) => dispute !== dropped.dispute || span !== dropped.span);
    if (left) this.known.set(block.map.text, left);
  }

  forget(): void {
    this.known.clear();
  }
}

/** Resolve as `answer` does, or reject when it is late. A timer that stayed would hold what the page has left. */
function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(reject, PATIENCE);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function* batches(page: readonly ReadBlock[], unknown: readonly number[]): Generator<number[]> {
  let batch: number[] = [];
  let length = 0;
  for (const at of unknown) {
    batch.push(at);
    length += page[at]?.map.text.length ?? 0;
    if (length < BATCH) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield batch;
}
