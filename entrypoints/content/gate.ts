/**
 * The gate: is this page worth reading at all? It runs on every listed site, so an unrelated page must cost next to
 * nothing: one native read of the text and one search.
 */

/** Longest text searched, in UTF-16 units: a topic that only stands beyond it is not what the page is about. */
const REACH = 2_000_000;

/** Return whether one of `topics` (any case and script) stands in the title or the text of `root`. */
export function passesGate(topics: readonly string[], title: string, root: Node): boolean {
  if (topics.length === 0) return false;
  const pattern = new RegExp(topics.map(literal).join('|'), 'iu');
  return pattern.test(title) || pattern.test((root.textContent ?? '').slice(0, REACH));
}

/** Return a pattern that matches `text` itself. */
function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
