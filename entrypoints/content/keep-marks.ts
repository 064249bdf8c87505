/**
 * Keeps marks where they are when a page clears the registry, which tells nobody. A look costs two map reads; a page
 * that clears again and again is looked at before every frame, so that the reader sees no flicker.
 */
import type { Painter } from './paint.ts';

/** Time between two looks in ms, as long as nothing is lost. */
const LOOK = 400;
/** Marks that were lost are kept before every frame for this long after, in ms. */
const ALERT = 5000;
/** No longer than this at a stretch: then the page has its way between two looks. In ms. */
const STRIFE = 120_000;

/** Return a painter whose marks stay painted until `signal` aborts. While there are none, nothing runs. */
export function keepMarks(painter: Painter, signal: AbortSignal): Painter {
  let alertUntil = 0;
  let strifeSince = 0;
  const onFrame = () => {
    const now = performance.now();
    if (signal.aborted || now > alertUntil || now - strifeSince > STRIFE) return;
    if (painter.restore()) alertUntil = now + ALERT;
    requestAnimationFrame(onFrame);
  };
  const look = () => {
    const now = performance.now();
    if (document.visibilityState === 'hidden' || !painter.restore() || now < alertUntil) return;
    alertUntil = now + ALERT;
    strifeSince = now;
    requestAnimationFrame(onFrame);
  };
  let looking: ReturnType<typeof setInterval> | undefined;
  signal.addEventListener('abort', () => clearInterval(looking));
  return {
    ...painter,
    paint(marks, style) {
      painter.paint(marks, style);
      clearInterval(looking);
      if (marks.length > 0 && !signal.aborted) looking = setInterval(look, LOOK);
    },
  };
}
