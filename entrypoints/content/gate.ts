/**
 * The gate: is this page worth reading at all? It runs on every listed site, so an unrelated page must cost next to
 * nothing: one native read of the main text and one search.
 */

/** Longest text searched, in UTF-16 units: a topic that only stands beyond it is not what the page is about. */
const REACH = 500_000;

/** A main part with less text than this is not where the page's text is. */
const MIN_MAIN = 500;

/** A page with less text than this may keep it where no parent's text reaches: in shadow roots and frames. */
const MIN_PAGE = 500;

/** Return the pattern of any of `topics` in any case, or null when there are none. */
export function topicPattern(topics: readonly string[]): RegExp | null {
  return topics.length > 0 ? new RegExp(topics.map(literal).join('|'), 'i') : null;
}

/** Return whether a topic stands in the title or the main text of the first document, or in those of its frames. */
export function passesGate(topic: RegExp, [outer, ...frames]: readonly Document[]): boolean {
  if (!outer) return false;
  if (topic.test(outer.title)) return true;
  const text = mainText(outer);
  if (topic.test(text)) return true;
  const elsewhere = frames.map(mainText);
  if (text.length < MIN_PAGE) elsewhere.push(...shadowTexts(outer));
  return elsewhere.some((hidden) => topic.test(hidden));
}

/** Native text content has styles and scripts too, often more of them than text, but seldom in the main part. */
function mainText(document: Document): string {
  const main = document.querySelector('main, [role="main"]') ?? document.querySelector('article');
  const text = main?.textContent ?? '';
  if (text.length >= MIN_MAIN) return text.slice(0, REACH);
  return (document.body?.textContent ?? '').slice(0, REACH);
}

function shadowTexts(document: Document): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) => element.shadowRoot?.textContent ?? []);
}

/** Return a pattern that matches `text` itself. */
function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
