/**
 * The documents of a page: its own and those of same-origin frames that are large enough to be read in. The page layer
 * of the outer document reads them itself, so that the page stays one: one list, one order, one card.
 */

/** A frame below this size, in CSS pixels, is a counter or a button. */
const MIN_WIDTH = 250;
const MIN_HEIGHT = 150;

/** Return the outer document, then those of its frames that may be read. */
export function readableDocuments(): Document[] {
  return [document, ...[...document.querySelectorAll('iframe')].flatMap((frame) => findFrameDocument(frame) ?? [])];
}

function findFrameDocument(frame: HTMLIFrameElement): Document | null {
  // Null for a frame of another origin.
  const inner = frame.contentDocument;
  if (!inner?.body || !frame.checkVisibility()) return null;
  return frame.clientWidth >= MIN_WIDTH && frame.clientHeight >= MIN_HEIGHT ? inner : null;
}

/**
 * Return whether a document or window of a frame can still be asked. Firefox throws at any touch of what a frame showed
 * before it went to another site.
 */
export function isAlive(owner: Document | ShadowRoot | Window): boolean {
  try {
    return 'closed' in owner ? !owner.closed : owner.isConnected;
  } catch {
    return false;
  }
}

/** Return where a frame's document begins in the outer viewport, in CSS pixels; zero for the outer document itself. */
export function frameOffset(inner: Document): { x: number; y: number } {
  const frame = inner === document ? null : inner.defaultView?.frameElement;
  if (!frame) return { x: 0, y: 0 };
  const box = frame.getBoundingClientRect();
  return { x: box.left + frame.clientLeft, y: box.top + frame.clientTop };
}

/** Return the box of a range in the outer viewport. */
export function boxOf(range: Range): DOMRect {
  const { x, y } = frameOffset(range.startContainer.ownerDocument ?? document);
  const box = range.getBoundingClientRect();
  return new DOMRect(box.x + x, box.y + y, box.width, box.height);
}
