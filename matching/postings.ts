/** Inverted lists: which units hold a token. */
import type { MatchIndex } from './match-index.ts';

/** Return the inverted list of `token` for units in the language at place `language` of `ENGINE_LANGUAGES`. */
export function listOf(index: MatchIndex, token: number, language: number): number {
  return token < index.firstConcept ? token : token + language * index.stored.strings.concepts.length;
}

/**
 * Return the units in `list`, ascending. Stored as gaps, so that an index of 100,000 claims stays small; kept unpacked
 * once asked for, since pages about the same matters ask for the same lists.
 */
export function unitsOf(index: MatchIndex, list: number): Uint32Array {
  const known = index.unpacked[list];
  if (known) return known;
  const { postingStart, postingGapStart, postingGaps } = index.stored.arrays;
  const units = new Uint32Array((postingStart[list + 1] ?? 0) - (postingStart[list] ?? 0));
  let gapAt = postingGapStart[list] ?? 0;
  let unit = 0;
  for (let at = 0; at < units.length; at++) {
    let byte = postingGaps[gapAt++] ?? 0;
    let gap = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = postingGaps[gapAt++] ?? 0;
      gap |= (byte & 0x7f) << shift;
    }
    unit += gap;
    units[at] = unit;
  }
  index.unpacked[list] = units;
  return units;
}
