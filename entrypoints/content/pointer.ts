/** Clicks on marks. A link under a mark stays a link, and selecting text opens nothing. */
import type { PlacedMatch, Session } from './session.ts';

/** What a click already means something on. */
const INTERACTIVE =
  'a[href], button, input, select, textarea, label, summary, video, audio, [contenteditable], [role="button"]';

/** Call `onMark` with the marked match under a plain click, and `onElsewhere` for any other click, until `signal` aborts. */
export function watchPointer(
  session: Session,
  onMark: (match: PlacedMatch, range: Range) => void,
  onElsewhere: (event: MouseEvent) => void,
  signal: AbortSignal,
): void {
  const onClick = (event: MouseEvent) => {
    const hit = isPlainClick(event) ? markAt(session, event.clientX, event.clientY) : null;
    if (hit) onMark(hit.match, hit.range);
    else onElsewhere(event);
  };
  addEventListener('click', onClick, { signal });
}

function isPlainClick(event: MouseEvent): boolean {
  if (event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const [target] = event.composedPath();
  if (target instanceof Element && target.closest(INTERACTIVE)) return false;
  return getSelection()?.isCollapsed ?? true;
}

/** Return the smallest marked match whose text is drawn at a point of the viewport. */
function markAt(session: Session, x: number, y: number): { match: PlacedMatch; range: Range } | null {
  const hits = session
    .marked()
    .filter(({ range }) =>
      [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom),
    );
  return hits.sort((a, b) => length(a.match) - length(b.match))[0] ?? null;
}

function length({ span }: PlacedMatch): number {
  return span.end - span.start;
}
