/**
 * A whole page to blocks: finds the article and its shadow roots, and reads them. Generators like readBlocks: at every
 * undefined the caller may rest.
 */
import { findArticles, findPlainArticle, RUNNING_TEXT } from './article.ts';
import { Places, parentOf } from './place.ts';
import { type ReadBlock, readBlocks } from './read.ts';

/** Paragraph elements with at least this much running text in all show where the article is without reading the page. */
const ENOUGH = 1000;

/** Elements looked at between two breaths. */
const BREATH = 100;

/** More blocks than this are no page to read: the rest is left. */
const MAX_BLOCKS = 20_000;

/** What was read of a document. */
export interface PageText {
  readonly blocks: readonly ReadBlock[];
  /** Where it was read: the article or articles, or the body. */
  readonly parts: readonly Element[];
}

/** Read the articles of a page's documents. */
export function* readDocuments(documents: readonly Document[]): Generator<undefined, PageText> {
  const blocks: ReadBlock[] = [];
  const parts: Element[] = [];
  for (const document of documents) {
    const read = yield* readPage(document);
    blocks.push(...read.blocks);
    parts.push(...read.parts);
  }
  return { blocks, parts };
}

/** Read the document's article; where it cannot be told, all its text. */
export function* readPage(document: Document): Generator<undefined, PageText> {
  const body = document.body ?? document.documentElement;
  const places = new Places(body);
  const plain = findPlainArticle(body);
  const parts = plain && places.isRead(plain) ? [plain] : yield* findArticles(yield* paragraphs(body, places));
  const blocks: ReadBlock[] = [];
  if (parts.length > 0) {
    for (const part of parts) yield* gather(part, places, blocks);
    return { blocks, parts };
  }
  yield* gather(body, places, blocks);
  return { blocks: yield* articleBlocks(blocks), parts: [body] };
}

/** What was read in the open shadow roots below some elements, and the roots themselves, so that they can be watched. */
export interface ShadowText {
  readonly blocks: readonly ReadBlock[];
  readonly shadows: readonly ShadowRoot[];
}

/** Read the open shadow roots below `parts`. Looking for them touches every element, so this comes after all else. */
export function* readShadows(parts: readonly Element[]): Generator<undefined, ShadowText> {
  const shadows: ShadowRoot[] = [];
  const blocks: ReadBlock[] = [];
  for (const part of parts) {
    const before = shadows.length;
    yield* findShadows(part, shadows);
    const places = new Places(part.ownerDocument.body);
    for (const shadow of shadows.slice(before)) yield* gather(shadow, places, blocks);
  }
  return { blocks, shadows };
}

function* gather(container: Element | ShadowRoot, places: Places, blocks: ReadBlock[]): Generator<undefined> {
  for (const _ of readBlocks(container, places, blocks)) {
    if (blocks.length >= MAX_BLOCKS) return;
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
    const length = paragraph?.textContent.length ?? 0;
    if (parent && length >= RUNNING_TEXT) direct.set(parent, (direct.get(parent) ?? 0) + length);
  }
  let total = 0;
  let count = 0;
  for (const [parent, length] of direct) {
    if (++count % BREATH === 0) yield undefined;
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
function* articleBlocks(blocks: readonly ReadBlock[]): Generator<undefined, readonly ReadBlock[]> {
  const direct = new Map<Element, number>();
  for (const { element, map, kind } of blocks) {
    if (map.text.length < RUNNING_TEXT || kind === 'title' || kind === 'heading') continue;
    // A paragraph is never the article: its neighbours belong to it too.
    const parent = parentOf(element) ?? element;
    direct.set(parent, (direct.get(parent) ?? 0) + map.text.length);
  }
  const parts = yield* findArticles(direct);
  if (parts.length === 0) return blocks;
  return blocks.filter(({ element, kind }) => kind === 'title' || parts.some((part) => part.contains(element)));
}
