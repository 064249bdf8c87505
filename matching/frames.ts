/**
 * How far a passage fills the frames of a dispute: the combinations of concepts that, spoken of in one sentence, say
 * what an account says. Required concepts tell what a sentence is about; a frame tells what it says about it.
 */
import { NAMED, NEAR, ON_PAGE, type PageContext } from './context.ts';
import type { MatchIndex } from './match-index.ts';

/** What the frames of one dispute, or of one of its accounts, say of a passage. */
export interface FrameFit {
  /** Slots of the largest frame that the passage's own words fill; 0 when they fill none. */
  full: number;
  /** The same where context names the people, bodies and places. */
  near: number;
  /** The largest filled share of a frame that is not filled, 0 to 1: what only context names counts half. */
  share: number;
  /** Frames that are filled, either way. */
  count: number;
}

/** Return the fit of each account of `dispute` in the order of the index; the last is that of no account. */
export function frameFits(index: MatchIndex, dispute: number, place: number, context: PageContext): FrameFit[] {
  const { accountStart, frameStart, frameAccount, frameSlotStart, slotIsCarried } = index.stored.arrays;
  const accounts = (accountStart[dispute + 1] ?? 0) - (accountStart[dispute] ?? 0);
  const fits = Array.from({ length: accounts }, () => ({ full: 0, near: 0, share: 0, count: 0 }));
  const levels = context.levels(place);
  for (let frame = frameStart[dispute] ?? 0; frame < (frameStart[dispute + 1] ?? 0); frame++) {
    const fit = fits[frameAccount[frame] ?? 0];
    const first = frameSlotStart[frame] ?? 0;
    const refused = (frameSlotStart[frame + 1] ?? 0) - 1;
    if (!fit || levelOf(index, refused, levels) >= NAMED) continue;
    const size = refused - first;
    let named = 0;
    let near = 0;
    let onPage = 0;
    for (let slot = first; slot < refused; slot++) {
      const level = levelOf(index, slot, levels);
      if (level >= NAMED) named++;
      else if (slotIsCarried[slot] === 1 && level >= NEAR) near++;
      else if (slotIsCarried[slot] === 1 && level >= ON_PAGE) onPage++;
    }
    if (named === size) fit.full = Math.max(fit.full, size);
    else if (named > 0 && named + near === size) fit.near = Math.max(fit.near, size);
    else fit.share = Math.max(fit.share, (named + near / 2 + onPage / 4) / size);
    if (named + near === size && named > 0) fit.count++;
  }
  return fits;
}

/** Return the best of `fits`, each number by itself, with all filled frames counted. */
export function bestFit(fits: readonly FrameFit[]): FrameFit {
  const best = { full: 0, near: 0, share: 0, count: 0 };
  for (const fit of fits) {
    best.full = Math.max(best.full, fit.full);
    best.near = Math.max(best.near, fit.near);
    best.share = Math.max(best.share, fit.share);
    best.count += fit.count;
  }
  return best;
}

/** Return how near the nearest concept of `slot` is. */
function levelOf(index: MatchIndex, slot: number, levels: Uint8Array): number {
  const { slotConceptStart, slotConcepts } = index.stored.arrays;
  const end = slotConceptStart[slot + 1] ?? 0;
  let level = 0;
  for (let at = slotConceptStart[slot] ?? 0; at < end && level < NAMED; at++) {
    level = Math.max(level, levels[slotConcepts[at] ?? 0] ?? 0);
  }
  return level;
}
