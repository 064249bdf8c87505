/**
 * Tells a screen reader, politely. Both browsers of our floor's day have ariaNotify, which needs no element; where it
 * is missing nothing is said, because a live region would be an element of ours in a page nobody has touched.
 */

declare global {
  interface Document {
    ariaNotify?(text: string): void;
  }
}

/** Say `text` when the screen reader has nothing more urgent to say. */
export function announce(text: string): void {
  document.ariaNotify?.(text);
}
