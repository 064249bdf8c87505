/** Brings answers back to the blocks that they are about. */
import type { DisputeKey } from '../../storage/dispute-store.ts';
import type { Answers } from './ask.ts';
import type { PageMatch } from './protocol.ts';
import type { ReadBlock } from './read.ts';

/** A match in the page, with the block that it was found in. */
export interface PlacedMatch extends PageMatch {
  readonly source: ReadBlock;
}

/**
 * Return the matches of `blocks` that the reader can see, in their order.
 * @param ids Numbers given so far, by what a match says; new ones are added.
 */
export function placeMatches(blocks: readonly ReadBlock[], answers: Answers, ids: Map<string, number>): PlacedMatch[] {
  const placed: PlacedMatch[] = [];
  const times = new Map<string, number>();
  blocks.forEach((source, block) => {
    const found = answers.find(source);
    if (!found || found.length === 0 || !source.element.checkVisibility()) return;
    for (const answer of found) {
      const text = source.map.text.slice(answer.span.start, answer.span.end).replace(/\s+/g, ' ').trim();
      const words = `${answer.dispute}\n${text}`;
      const time = times.get(words) ?? 0;
      times.set(words, time + 1);
      const name = `${words}\n${time}`;
      const id = ids.get(name) ?? ids.size;
      ids.set(name, id);
      placed.push({ ...answer, block, id, text, source });
    }
  });
  return placed;
}

/** Return at most one mark a dispute and paragraph: the strongest. The rest stays in the popup's list. */
export function strongestPerBlock(matches: readonly PlacedMatch[]): PlacedMatch[] {
  const best = new Map<ReadBlock, Map<DisputeKey, PlacedMatch>>();
  for (const match of matches) {
    if (match.strength !== 'mark') continue;
    const inBlock = best.get(match.source) ?? new Map<DisputeKey, PlacedMatch>();
    best.set(match.source, inBlock);
    const rival = inBlock.get(match.dispute);
    if (!rival || match.score > rival.score) inBlock.set(match.dispute, match);
  }
  return matches.filter((match) => best.get(match.source)?.get(match.dispute) === match);
}
