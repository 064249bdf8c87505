/** Clicks on marks. A link under a mark stays a link, and selecting text opens nothing. */
import type { MarkedMatch, Session } from './session.ts';

/** What a click already means something on, of all that stands in an article's lines. */
const INTERACTIVE = 'a[href], button, input, select, label, summary, [role="button"]';

export interface ClickHandlers {
  /** A plain click on a mark. */
  onMark(mark: MarkedMatch): void;
  /** Any other click. */
  onElsewhere(event: MouseEvent): void;
}

/** Tell the clicks in a document and its open shadow roots apart, until `signal` aborts. */
export function watchPointer(document: Document, session: Session, handlers: ClickHandlers, signal: AbortSignal): void {
  const onClick = (event: MouseEvent) => {
    const hit = isPlainClick(event, document) ? markAt(document, session, event.clientX, event.clientY) : null;
    if (hit) handlers.onMark(hit);
    else handlers.onElsewhere(event);
  };
  document.defaultView?.addEventListener('click', onClick, { signal });
}

function isPlainClick(event: MouseEvent, document: Document): boolean {
  // One that the page made up opens nothing.
  if (!event.isTrusted || event.button || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
    return false;
  const [target] = event.composedPath();
  if (target && 'closest' in target && typeof target.closest === 'function' && target.closest(INTERACTIVE))
    return false;
  return document.getSelection()?.isCollapsed ?? true;
}

/** Return the smallest marked match whose text is drawn at a point of its document's viewport. */
function markAt(document: Document, session: Session, x: number, y: number): MarkedMatch | null {
  const hits = session
    .marked()
    .filter(({ range }) => range.startContainer.ownerDocument === document)
    .filter(({ range }) =>
      [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom),
    );
  return hits.sort((a, b) => length(a) - length(b))[0] ?? null;
}

function length({ match: { span } }: MarkedMatch): number {
  return span.end - span.start;
}
