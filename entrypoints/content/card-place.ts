/** Where the card stands: beside its sentence and inside the viewport, never over the sentence as long as there is room. */

/** Distance between card, sentence and viewport edge, in CSS pixels. */
export const GAP = 8;

/** A card lower than this cannot be read. */
const LEAST = 160;

/** Highest share of a viewport that a card may take which has nowhere else to stand. */
const DOCKED = 0.45;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Placing {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
  /** How far the page must scroll down so that the sentence's end stands above a card at the lower edge; else 0. */
  readonly scroll: number;
}

/**
 * Return where to put a card of natural size `wide` by `high` for a sentence at `mark`, in a viewport, all in CSS
 * pixels: below the sentence, or above where there is more room, or at its side. When the sentence fills the viewport,
 * the card takes the lower edge and the page scrolls.
 */
export function placeCard(
  mark: Box,
  { wide, high, rtl }: { wide: number; high: number; rtl: boolean },
  viewport: { width: number; height: number },
): Placing {
  const below = viewport.height - mark.bottom - 2 * GAP;
  const above = mark.top - 2 * GAP;
  const under = below >= Math.min(high, 2 * LEAST) || below >= above;
  const room = under ? below : above;
  const inView = mark.bottom > 0 && mark.top < viewport.height;
  const start = rtl ? mark.right - wide : mark.left;
  const left = clamp(start, GAP, viewport.width - wide - GAP);
  if (inView && room < Math.min(LEAST, high)) {
    const beside = findBeside(mark, wide, viewport.width);
    if (beside !== null) {
      const maxHeight = viewport.height - 2 * GAP;
      const top = clamp(mark.top, GAP, viewport.height - Math.min(high, maxHeight) - GAP);
      return { left: beside, top, maxHeight, scroll: 0 };
    }
    const maxHeight = viewport.height * DOCKED;
    const height = Math.min(high, maxHeight);
    const top = viewport.height - height - GAP;
    return { left, top, maxHeight, scroll: Math.max(0, mark.bottom + GAP - top) };
  }
  const maxHeight = clamp(room, Math.min(LEAST, high), viewport.height - 2 * GAP);
  const height = Math.min(high, maxHeight);
  const top = under ? mark.bottom + GAP : mark.top - GAP - height;
  // A sentence that was scrolled away leaves its card at the edge it went over.
  return { left, top: clamp(top, GAP, viewport.height - height - GAP), maxHeight, scroll: 0 };
}

/** Return the left edge of a card beside the sentence, as vertical text has it, or null when neither side is wide enough. */
function findBeside(mark: Box, wide: number, width: number): number | null {
  if (width - mark.right >= wide + 2 * GAP) return mark.right + GAP;
  return mark.left >= wide + 2 * GAP ? mark.left - GAP - wide : null;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
