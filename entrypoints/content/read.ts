/**
 * DOM to blocks: goes through the text of an article and groups it by the paragraphs it stands in. Nothing is changed
 * and no layout is forced. A generator, so that the walk can be spread over idle moments.
 */
import type { Block } from '../../matching/types.ts';
import { isInLine, type Place, type Places } from './place.ts';
import { isText, type Part, type TextMap } from './text-map.ts';

/** A block with the way back to its text nodes. */
export interface ReadBlock {
  readonly map: TextMap;
  readonly lang: string | undefined;
  readonly kind: NonNullable<Block['kind']>;
  /** The element whose text this is. It may hold several blocks, one after the other. */
  readonly element: Element;
}

/** A longer text is no paragraph: it is read in pieces of at most this many UTF-16 units. */
const MAX_LENGTH = 20_000;

/** Texts between two breaths: each may be the first in elements that must be judged. */
const BREATH = 20;

/** Line breaks in a row that end a paragraph. */
const PARAGRAPH = 2;

/** A block made of links to more than this share leads away from the article. */
const LINK_SHARE = 0.85;

/**
 * Add the blocks of an element or a shadow root to `blocks`, in reading order, those without a letter left out. Yields
 * now and then so that the caller can rest.
 *
 * The browser looks for the next text by itself: elements without any are never met, and what is left out is jumped
 * over. An element whose text is one paragraph is read with one question.
 */
export function* readBlocks(
  container: Element | ShadowRoot,
  places: Places,
  blocks: ReadBlock[],
): Generator<undefined> {
  const outermost = places.of('host' in container ? container.host : container);
  if (outermost.skipped) return;
  const placeIn = (parent: Element | null) => (parent ? places.of(parent) : outermost);
  const gathered = new Gathering(blocks);
  const broken = new Set<Element>();
  const walker = container.ownerDocument.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  // Such a walker returns nothing else.
  let text = walker.nextNode() as Text | null;
  for (let count = 1; text; count++) {
    if (count % BREATH === 0) yield undefined;
    if (isBlank(text.data)) {
      text = walker.nextNode() as Text | null;
      continue;
    }
    const parent = text.parentElement;
    const place = placeIn(parent);
    const { skipped, block } = place;
    const isWhole =
      !skipped &&
      block !== outermost.block &&
      !broken.has(block) &&
      gathered.addWhole(block === parent ? place : places.of(block));
    if (skipped || isWhole) {
      walker.currentNode = skipped ?? block;
      text = walker.nextSibling() as Text | null;
    } else {
      broken.add(block);
      walker.currentNode = yield* readLine(text, block === outermost.block ? container : block);
      text = walker.nextNode() as Text | null;
    }
  }

  /** Gather text from `first` on, as far as it goes before another block begins or `around` ends; return the last node. */
  function* readLine(first: Text, around: Node): Generator<undefined, Node> {
    const { block } = placeIn(first.parentElement);
    const line = container.ownerDocument.createTreeWalker(around, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    line.currentNode = first;
    let last = first;
    let node: Node | null = first;
    for (let count = 1; node; count++) {
      if (count % BREATH === 0) yield undefined;
      // The walk has texts and elements only.
      const place = placeIn(isText(node) ? node.parentElement : (node as Element));
      if (place.block !== block || (node.nodeName === 'BR' && gathered.addBreak())) break;
      if (isText(node)) {
        gathered.add(node, place);
        last = node;
      }
      node = place.skipped ? nextBeyond(line) : line.nextNode();
    }
    gathered.end();
    return last;
  }
}

/** Return the next node of a walk that is not within the current one. */
function nextBeyond(walker: TreeWalker): Node | null {
  do {
    const next = walker.nextSibling();
    if (next) return next;
  } while (walker.parentNode());
  return null;
}

function isBlank(data: string): boolean {
  // The first character tells for nearly every node that is not.
  return data.charCodeAt(0) <= 32 && data.trim() === '';
}

/**
 * Return whether a text has some letter; near enough. Nearly every text begins with one: a pattern for it would take
 * longer to compile than to look at all the texts of a page.
 */
function hasLetter(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // a-z in either case, and what is no ASCII, but for a few signs.
    if (code >= 0xaa || ((code | 32) >= 0x61 && (code | 32) <= 0x7a)) return true;
  }
  return false;
}

/** Return where to cut a long text at or before `limit`: after a sentence, else after a word, else anywhere. */
function pieceEnd(data: string, limit: number): number {
  const reach = limit - MAX_LENGTH / 4;
  for (const mark of ['. ', ' ']) {
    const end = data.lastIndexOf(mark, limit - mark.length);
    if (end > reach) return end + mark.length;
  }
  return limit;
}

/** Gathers text into the block that is open, and puts it aside when it ends. */
class Gathering {
  private readonly blocks: ReadBlock[];
  /** Of the block that is open; none is when it has no parts. */
  private place: Place | undefined;
  private text = '';
  private linked = 0;
  private parts: Part[] = [];
  /** Line breaks since the last text. */
  private breaks = 0;

  constructor(blocks: ReadBlock[]) {
    this.blocks = blocks;
  }

  /** Add all the text of a place's block as one; return false when it is not one, or too long for one. */
  addWhole(place: Place): boolean {
    const { block } = place;
    let linked = 0;
    if (block.childElementCount > 0) {
      const all = block.getElementsByTagName('*');
      for (let position = 0, inner = all[0]; inner; inner = all[++position]) {
        if (!isInLine(inner)) return false;
        if (inner.tagName === 'A') linked += inner.textContent.length;
      }
    }
    const text = block.textContent;
    if (text.length > MAX_LENGTH) return false;
    if (place.linked) linked = text.length;
    this.put({ text, from: block }, place, linked);
    return true;
  }

  add(node: Text, place: Place): void {
    const { data } = node;
    // Most blank nodes stand between blocks, and only indent the source.
    if (isBlank(data) && (this.parts.length === 0 || this.breaks > 0)) return;
    if (this.text.length > MAX_LENGTH) this.end();
    let from = 0;
    while (data.length - from > MAX_LENGTH) {
      const to = pieceEnd(data, from + MAX_LENGTH);
      this.addPart(node, data.slice(from, to), from, place);
      this.end();
      from = to;
    }
    this.addPart(node, from === 0 ? data : data.slice(from), from, place);
  }

  private addPart(node: Text, part: string, offset: number, place: Place): void {
    this.place ??= place;
    if (this.breaks > 0) this.text += '\n';
    this.breaks = 0;
    this.parts.push({ node, start: this.text.length, offset, length: part.length });
    this.text += part;
    if (place.linked) this.linked += part.length;
  }

  /** Note a line break, which is part of the text; return whether it is one of several, which end the paragraph. */
  addBreak(): boolean {
    return this.parts.length > 0 && ++this.breaks >= PARAGRAPH;
  }

  /** End the block that is open, if one is. */
  end(): void {
    const { place, text, parts, linked } = this;
    if (place) this.put({ text, from: parts }, place, linked);
    this.place = undefined;
    this.text = '';
    this.linked = 0;
    this.parts = [];
    this.breaks = 0;
  }

  /** Put a block aside; one that has no letter, or is one link to somewhere else, is left out. */
  private put(map: TextMap, { block: element, lang, kind }: Place, linked: number): void {
    const isLink = linked > 0 && kind !== 'title' && linked > map.text.trim().length * LINK_SHARE;
    if (!isLink && hasLetter(map.text)) this.blocks.push({ map, lang, kind, element });
  }
}
