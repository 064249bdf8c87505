/**
 * How much of a page is about what the library is about: where its topic words stand. Israel, Moscow and sarin are
 * spoken of on pages about other wars as well.
 */
import type { MatchIndex } from './match-index.ts';
import type { Passage } from './read-page.ts';

/** Where a page is about the library's matters. */
export interface Home {
  /** By passage: 1 where it has a topic word, 0 elsewhere. */
  readonly at: Uint8Array;
  /** Passages that have one. */
  readonly count: number;
  /** Ids of blocks not to be weighed. */
  readonly astray: ReadonlySet<number>;
}

/**
 * Of a page with this many passages, fewer than that share of them at home, only what stands near one is weighed: a
 * day's news of many countries, of which one item is about the library's. No labelled article is such a page.
 */
const LONG = 20;
const SELDOM = 0.05;
/** Blocks from a topic word's to one that belongs to the same item: a heading and its paragraphs. */
const SAME_ITEM = 2;
/** Passages from which on a topic word is far. */
const FAR = 5;

/** Return where `passages`, those of a page, are about the library's matters; everywhere if that may be anything. */
export function homeOf({ topics }: MatchIndex, passages: readonly Passage[]): Home {
  const isHome = (text: string) => topics.length === 0 || topics.some((topic) => topic.test(text));
  const at = Uint8Array.from(passages, ({ text }) => Number(isHome(text)));
  const count = at.reduce((sum, value) => sum + value, 0);
  const seldom = passages.length >= LONG && count < SELDOM * passages.length;
  return { at, count, astray: seldom ? farBlocks(passages, at) : new Set() };
}

/** Return how near the passage at `place` is to another at home: 1 beside it, a half with one between, 0 far off. */
export function nearHome({ at }: Home, place: number): number {
  for (let away = 1; away < FAR; away++) if (at[place - away] === 1 || at[place + away] === 1) return 1 / away;
  return 0;
}

/** Return the ids of the blocks that belong to no item with a topic word. */
function farBlocks(passages: readonly Passage[], at: Uint8Array): Set<number> {
  const blocks = [...new Set(passages.map(({ block }) => block.id))];
  const home = new Set(passages.filter((_, place) => at[place] === 1).map(({ block }) => block.id));
  return new Set(
    blocks.filter((_, nth) => {
      const item = blocks.slice(Math.max(0, nth - SAME_ITEM), nth + SAME_ITEM + 1);
      return !item.some((id) => home.has(id));
    }),
  );
}
