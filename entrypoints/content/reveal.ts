/** Shows the reader where a match stands. */
import { boxOf } from './frames.ts';
import type { Session } from './session.ts';

/** How long a revealed passage stays lit, in ms. */
const PULSE = 1600;

/** What was lit last. */
let pulsed: Range | undefined;

/** Scroll to a range and pulse it. */
export function revealRange(session: Session, range: Range, signal: AbortSignal): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = calm ? 'instant' : 'smooth';
  const element = range.startContainer.parentElement;
  const box = boxOf(range);
  const isTall = (element?.clientHeight ?? 0) > innerHeight / 2;
  // Scrolls what must be scrolled, a box within the page too; a long block does not bring its sentence into view.
  if (element && !isTall) element.scrollIntoView({ block: 'center', behavior });
  else scrollBy({ top: box.top + box.height / 2 - innerHeight / 2, behavior });
  session.painter.pulse(range);
  pulsed = range;
  setTimeout(() => {
    // A pulse that another one has replaced ends with that one.
    if (!signal.aborted && pulsed === range) session.painter.pulse(null);
  }, PULSE);
}

/** Scroll to a match and pulse it; false when it is gone. */
export function revealMatch(session: Session, id: number, signal: AbortSignal): boolean {
  const match = session.findMatch(id);
  const range = match && session.rangeOf(match);
  if (!range) return false;
  revealRange(session, range, signal);
  return true;
}
