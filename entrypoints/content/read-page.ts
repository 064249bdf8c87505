/**
 * A whole page to blocks: finds the article, its shadow roots and its frames, and reads them. A generator like
 * readBlocks: undefined means that the caller may rest.
 */
import { findArticles, findPlainArticle, RUNNING_TEXT } from './article.ts';
import { Places, parentOf } from './place.ts';
import { type ReadBlock, readBlocks } from './read.ts';

/** Paragraph elements with at least this much running text in all show where the article is without reading the page. */
const ENOUGH = 1000;

/** Elements looked at between two breaths. */
const BREATH = 500;

/** More blocks than this are no page to read: the rest is left. */
const MAX_BLOCKS = 20_000;

/** What was read, beside the blocks: where changes must be watched and styles be brought to. */
export interface PageParts {
  readonly blocks: readonly ReadBlock[];
  /** Open shadow roots that text was read from. */
  readonly shadows: readonly ShadowRoot[];
}

/** Read the page's article; where it cannot be told, all its text. */
export function* readPage(document: Document): Generator<undefined, PageParts> {
  const body = document.body ?? document.documentElement;
  const places = new Places(body);
  const plain = findPlainArticle(body);
  const parts = plain ? [plain] : findArticles(yield* paragraphs(body, places));
  const shadows: ShadowRoot[] = [];
  const blocks: ReadBlock[] = [];
  for (const part of parts.length > 0 ? parts : [body]) {
    yield* gather(part, places, blocks);
    yield* findShadows(part, shadows);
  }
  for (const shadow of shadows) if (!places.of(shadow.host).skipped) yield* gather(shadow, places, blocks);
  return { blocks: parts.length > 0 ? blocks : articleBlocks(blocks), shadows };
}

function* gather(container: Element | ShadowRoot, places: Places, blocks: ReadBlock[]): Generator<undefined> {
  for (const block of readBlocks(container, places)) {
    if (blocks.length >= MAX_BLOCKS) return;
    if (block) blocks.push(block);
    yield undefined;
  }
}

/** Return how much running text stands in the paragraphs directly below an element; empty when it is too little to tell. */
function* paragraphs(body: Element, places: Places): Generator<undefined, Map<Element, number>> {
  const direct = new Map<Element, number>();
  const all = body.getElementsByTagName('p');
  for (let position = 0; position < all.length; position++) {
    if (position % BREATH === BREATH - 1) yield undefined;
    const paragraph = all[position];
    const parent = paragraph?.parentElement;
    // Nearly always the paragraph's text, and far cheaper than putting it together.
    const first = paragraph?.firstChild?.nodeValue?.length ?? 0;
    const length = first >= RUNNING_TEXT ? first : (paragraph?.textContent?.length ?? 0);
    if (parent && length >= RUNNING_TEXT) direct.set(parent, (direct.get(parent) ?? 0) + length);
  }
  let total = 0;
  for (const [parent, length] of direct) {
    const { skipped, linked } = places.of(parent);
    if (skipped || linked) direct.delete(parent);
    else total += length;
  }
  return total >= ENOUGH ? direct : new Map();
}

/** Add the open shadow roots below `root`, those within others included. */
function* findShadows(root: Element | ShadowRoot, shadows: ShadowRoot[]): Generator<undefined> {
  const all = 'host' in root ? root.querySelectorAll('*') : root.getElementsByTagName('*');
  for (let position = 0; position < all.length; position++) {
    if (position % BREATH === BREATH - 1) yield undefined;
    const shadow = all[position]?.shadowRoot;
    if (!shadow) continue;
    shadows.push(shadow);
    yield* findShadows(shadow, shadows);
  }
}

/** Return those of all blocks of a page that are its article, judged by the blocks themselves. */
function articleBlocks(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  const direct = new Map<Element, number>();
  for (const { element, map, kind } of blocks) {
    if (map.text.length < RUNNING_TEXT || kind === 'title' || kind === 'heading') continue;
    // A paragraph is never the article: its neighbours belong to it too.
    const parent = parentOf(element) ?? element;
    direct.set(parent, (direct.get(parent) ?? 0) + map.text.length);
  }
  const parts = new Set(findArticles(direct));
  if (parts.size === 0) return blocks;
  const known = new Map<Element, boolean>();
  const isInside = (element: Element): boolean => {
    const path: Element[] = [];
    let inside: boolean | undefined;
    for (let at: Element | null = element; at && inside === undefined; at = parentOf(at)) {
      inside = parts.has(at) || known.get(at);
      path.push(at);
    }
    for (const passed of path) known.set(passed, inside ?? false);
    return inside ?? false;
  };
  return blocks.filter(({ element, kind }) => kind === 'title' || isInside(element));
}
