/** Shows the reader where a match of the popup's list stands. */
import type { Session } from './session.ts';

/** How long a revealed passage stays lit, in ms. */
const PULSE = 1600;

/** Scroll to a match and pulse it; false when it is gone. */
export function revealMatch(session: Session, id: number, signal: AbortSignal): boolean {
  const match = session.findMatch(id);
  const range = match && session.rangeOf(match);
  if (!range) return false;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const box = range.getBoundingClientRect();
  scrollBy({ top: box.top + box.height / 2 - innerHeight / 2, behavior: calm ? 'instant' : 'smooth' });
  session.painter.pulse(range);
  const end = setTimeout(() => session.painter.pulse(null), PULSE);
  signal.addEventListener('abort', () => clearTimeout(end), { once: true });
  return true;
}
