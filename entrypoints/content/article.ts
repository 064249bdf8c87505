/**
 * Which part of a page is the article: where most of the running text stands, whatever its elements are called.
 */
import { parentOf } from './place.ts';

/** Shorter texts say nothing about where the article is: labels, bylines, teasers. UTF-16 units. */
export const RUNNING_TEXT = 60;

/** Less running text than this is no article to be told from the rest. */
const MIN_ARTICLE = 280;

/** The article is the smallest element with at least this share of the running text. */
const MOST = 0.7;

/** The only element that says it is the article is believed when its paragraphs have this much text, in UTF-16 units. */
const PLAIN_ARTICLE = 600;

/** An element that says it is the article needs only this share. */
const DECLARED_MOST = 0.3;
const DECLARED = '[itemprop~="articleBody"], article, [role="article"]';

/** Headline, standfirst and pictures stand around the text: the outer element may have this much more of it. */
const WIDER = 1.35;
const WIDENED = 'article, [role="article"], main, [role="main"]';

/** Elements with a smaller share of the running text are none of all these. */
const SMALLEST_SHARE = 0.05;

/** A second article on the page (infinite scroll) has at least this share of the first one's text. */
const NEXT_ARTICLE = 0.25;

/** Elements looked at between two breaths. */
const BREATH = 100;

/**
 * Return the element that holds the article, then those of further articles on the page; none when it cannot be told.
 * Yields so that the caller can rest.
 * @param direct How much running text stands directly in the paragraphs of an element, in UTF-16 units.
 */
export function* findArticles(direct: ReadonlyMap<Element, number>): Generator<undefined, Element[]> {
  const lengths = new Map<Element, number>();
  let total = 0;
  let count = 0;
  for (const [parent, length] of direct) {
    if (++count % BREATH === 0) yield undefined;
    total += length;
    for (let at: Element | null = parent; at; at = parentOf(at)) lengths.set(at, (lengths.get(at) ?? 0) + length);
  }
  if (total < MIN_ARTICLE) return [];
  const large = new Map([...lengths].filter(([, length]) => length >= total * SMALLEST_SHARE));
  const found = findDeclared(large, total) ?? findSmallest(large, total * MOST);
  if (!found) return [];
  const length = large.get(found) ?? 0;
  const first = widen(found, (wider) => (large.get(wider) ?? 0) <= length * WIDER);
  const next = [...large].filter(
    ([element, other]) => other >= length * NEXT_ARTICLE && !first.contains(element) && element.matches(DECLARED),
  );
  return [first, ...next.map(([element]) => element)];
}

/** Return the innermost element that says it is the article; null when there is none, or several beside each other. */
function findDeclared(lengths: ReadonlyMap<Element, number>, total: number): Element | null {
  let best: Element | null = null;
  for (const [element, length] of lengths) {
    if (length < total * DECLARED_MOST || !element.matches(DECLARED)) continue;
    if (!best || best.contains(element)) best = element;
    else if (!element.contains(best)) return null;
  }
  return best;
}

function findSmallest(lengths: ReadonlyMap<Element, number>, least: number): Element | null {
  let best: Element | null = null;
  for (const [element, length] of lengths) {
    if (length >= least && (!best || best.contains(element))) best = element;
  }
  return best;
}

/** Return the element around `found` that has its headline too, as far as `fits` allows. */
function widen(found: Element, fits: (wider: Element) => boolean): Element {
  const declared = parentOf(found)?.closest(WIDENED);
  const best = declared && fits(declared) ? declared : found;
  const headline = best.ownerDocument.querySelector('h1');
  if (!headline || best.contains(headline)) return best;
  for (let at = parentOf(best); at && fits(at); at = parentOf(at)) if (at.contains(headline)) return at;
  return best;
}

/**
 * Return the article of a page that says plainly where it is, by native searches alone; null when it must be found out.
 * Such pages are the most, and finding out costs as much as reading.
 */
export function findPlainArticle(body: Element): Element | null {
  const articles = body.getElementsByTagName('article');
  const declared = articles.length === 1 ? articles : body.querySelectorAll('[itemprop~="articleBody"]');
  const only = declared.length === 1 ? declared[0] : undefined;
  const paragraphs = only?.getElementsByTagName('p');
  if (!only || !paragraphs || !hasText(paragraphs)) return null;
  // Counting is enough here, and costs next to nothing.
  return widen(only, (wider) => wider.getElementsByTagName('p').length <= paragraphs.length * WIDER);
}

function hasText(paragraphs: Iterable<Element>): boolean {
  let length = 0;
  for (const paragraph of paragraphs) {
    length += paragraph.textContent.length;
    if (length >= PLAIN_ARTICLE) return true;
  }
  return false;
}
