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
  const { slotConceptStart, slotConcepts } = index.stored.arrays;
  const accounts = (accountStart[dispute + 1] ?? 0) - (accountStart[dispute] ?? 0);
  const fits = Array.from({ length: accounts }, () => ({ full: 0, near: 0, share: 0, count: 0 }));
  const levels = context.levels(place);
  /** How near the nearest concept of `slot` is. */
  const levelOf = (slot: number): number => {
    const end = slotConceptStart[slot + 1] ?? 0;
    let nearest = 0;
    for (let at = slotConceptStart[slot] ?? 0; at < end && nearest < NAMED; at++) {
      const level = levels[slotConcepts[at] ?? 0] ?? 0;
      if (level > nearest) nearest = level;
    }
    return nearest;
  };
  const last = frameStart[dispute + 1] ?? 0;
  for (let frame = frameStart[dispute] ?? 0; frame < last; frame++) {
    const fit = fits[frameAccount[frame] ?? 0];
    const first = frameSlotStart[frame] ?? 0;
    const refused = (frameSlotStart[frame + 1] ?? 0) - 1;
    let named = 0;
    let near = 0;
    let onPage = 0;
    for (let slot = first; slot < refused; slot++) {
      const level = levelOf(slot);
      if (level >= NAMED) named++;
      else if (slotIsCarried[slot] === 1 && level >= NEAR) near++;
      else if (slotIsCarried[slot] === 1 && level >= ON_PAGE) onPage++;
    }
    if (!fit || named + near + onPage === 0 || levelOf(refused) >= NAMED) continue;
    const size = refused - first;
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
