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

/** The only element that says it is the article is believed when it has this much text, white space included. */
const PLAIN_ARTICLE = 1500;

/** An element that says it is the article needs only this share. */
const DECLARED_MOST = 0.3;
const DECLARED = '[itemprop~="articleBody"], article, [role="article"]';

/** Headline, standfirst and pictures stand around the text: the outer element may have this much more of it. */
const WIDER = 1.35;
const WIDENED = 'article, [role="article"], main, [role="main"]';

/** A second article on the page (infinite scroll) has at least this share of the first one's text. */
const NEXT_ARTICLE = 0.25;

/**
 * Return the element that holds the article, then those of further articles on the page; none when it cannot be told.
 * @param direct How much running text stands directly in the paragraphs of an element, in UTF-16 units.
 */
export function findArticles(direct: ReadonlyMap<Element, number>): Element[] {
  const lengths = new Map<Element, number>();
  let total = 0;
  for (const [parent, length] of direct) {
    total += length;
    for (let at: Element | null = parent; at; at = parentOf(at)) lengths.set(at, (lengths.get(at) ?? 0) + length);
  }
  if (total < MIN_ARTICLE) return [];
  const found = findDeclared(lengths, total) ?? findSmallest(lengths, total * MOST);
  if (!found) return [];
  const length = lengths.get(found) ?? 0;
  const first = widen(found, (wider) => (lengths.get(wider) ?? 0) <= length * WIDER);
  const next = [...lengths].filter(
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
 * Such pages are the most, and working it out costs as much as reading them.
 */
export function findPlainArticle(body: Element): Element | null {
  for (const all of [body.querySelectorAll('[itemprop~="articleBody"]'), body.getElementsByTagName('article')]) {
    const only = all.length === 1 ? all[0] : undefined;
    const length = only?.textContent?.length ?? 0;
    if (only && length >= PLAIN_ARTICLE)
      return widen(only, (wider) => (wider.textContent?.length ?? 0) <= length * WIDER);
  }
  return null;
}
