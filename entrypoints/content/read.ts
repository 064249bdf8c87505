/**
 * DOM to blocks: walks the text nodes of an article once and groups them by the paragraph they stand in. Nothing is
 * changed and no layout is forced. A generator, so that the walk can be spread over idle moments.
 */
import type { Block } from '../../matching/types.ts';
import { isInline, type Place, type Places } from './place.ts';
import type { TextMap } from './text-map.ts';

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

/** Text nodes between two breaths where no block comes out. */
const BREATH = 200;

/** Line breaks in a row that end a paragraph. */
const PARAGRAPH = 2;

/** A block made of links to more than this share leads away from the article. */
const LINK_SHARE = 0.85;

/** Some letter; near enough, and far cheaper than the Unicode property. */
const LETTER = /[A-Za-z\u00aa-\uffff]/;

/** Elements that stand in a line without text of their own: what follows is the same line. */
const TRANSPARENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE IMG PICTURE svg BUTTON INPUT'.split(' '));

/**
 * Yield the blocks of an element or a shadow root in reading order, those without a letter left out, and undefined now
 * and then so that the caller can rest.
 */
export function* readBlocks(container: Element | ShadowRoot, places: Places): Generator<ReadBlock | undefined> {
  const walker = container.ownerDocument.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  let open: OpenBlock | undefined;
  let parent: Element | null = null;
  let place: Place | undefined;
  let count = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (++count % BREATH === 0) yield undefined;
    if (!isText(node)) continue;
    const { data } = node;
    const blank = isBlank(data);
    // Most blank nodes stand between blocks, and only indent the source.
    if (blank && !open) continue;
    const around = node.parentElement ?? hostOf(node);
    if (!around) continue;
    if (around !== parent || !place) {
      parent = around;
      place = places.of(around);
    }
    if (open && place.block !== open.place.block) {
      if (blank) continue;
      // A skipped element within a line (a button, a footnote's script) does not end the line.
      if (place.skipped && isWithin(place.block, open.place.block)) continue;
      const block = open.close();
      if (block) yield block;
      open = undefined;
    }
    if (place.skipped) continue;
    if (open) {
      const gap = breaksBefore(node, open.place.block);
      if (gap >= PARAGRAPH || open.length > MAX_LENGTH) {
        const block = open.close();
        if (block) yield block;
        open = undefined;
        if (blank) continue;
      } else if (gap > 0) open.addBreak();
    }
    let from = 0;
    while (data.length - from > MAX_LENGTH) {
      const to = pieceEnd(data, from + MAX_LENGTH);
      open ??= new OpenBlock(place);
      open.add(node, data, from, to, place.linked);
      const block = open.close();
      if (block) yield block;
      open = undefined;
      from = to;
    }
    open ??= new OpenBlock(place);
    open.add(node, data, from, data.length, place.linked);
  }
  const block = open?.close();
  if (block) yield block;
}

function hostOf({ parentNode }: Node): Element | null {
  return parentNode && 'host' in parentNode && parentNode.host instanceof Element ? parentNode.host : null;
}

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

function isBlank(data: string): boolean {
  // The first character tells for nearly every node that is not.
  return data.charCodeAt(0) <= 32 && data.trim() === '';
}

/** Return whether a skipped element flows in the text of `block`. */
function isWithin(skipped: Element, block: Element): boolean {
  let element: Element | null = skipped;
  if (!TRANSPARENT.has(element.tagName) && !isInline(element)) return false;
  while (element && element !== block && (TRANSPARENT.has(element.tagName) || isInline(element))) {
    element = element.parentElement;
  }
  return element === block;
}

/** Return how many line breaks stand between `node` and the text before it in `block`; a block between counts as many. */
function breaksBefore(node: Node, block: Element): number {
  let breaks = 0;
  let at: Node = node;
  for (;;) {
    while (!at.previousSibling) {
      const parent: Node | null = at.parentNode;
      if (!parent || parent === block || parent.nodeType !== Node.ELEMENT_NODE) return breaks;
      at = parent;
    }
    at = at.previousSibling;
    if (isText(at)) {
      if (!isBlank(at.data)) return breaks;
    } else if (isElement(at)) {
      if (at.tagName === 'BR') breaks++;
      else if (isInline(at)) {
        if (at.firstChild) return breaks;
      } else if (!TRANSPARENT.has(at.tagName)) return PARAGRAPH;
    }
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
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

/** A block while its text is gathered. */
class OpenBlock {
  readonly place: Place;
  private text = '';
  private linked = 0;
  private readonly nodes: Text[] = [];
  private readonly starts: number[] = [];
  private from = 0;

  constructor(place: Place) {
    this.place = place;
  }

  get length(): number {
    return this.text.length;
  }

  add(node: Text, data: string, from: number, to: number, linked: boolean): void {
    if (this.nodes.length === 0) this.from = from;
    this.nodes.push(node);
    this.starts.push(this.text.length);
    this.text += from === 0 && to === data.length ? data : data.slice(from, to);
    if (linked) this.linked += to - from;
  }

  addBreak(): void {
    this.text += '\n';
  }

  /** Return the block, or null when it has no letter or is one link to somewhere else. */
  close(): ReadBlock | null {
    const { block, lang, kind } = this.place;
    if (!LETTER.test(this.text)) return null;
    if (kind !== 'title' && this.linked > this.text.trim().length * LINK_SHARE) return null;
    return {
      map: { text: this.text, nodes: this.nodes, starts: this.starts, from: this.from },
      lang,
      kind,
      element: block,
    };
  }
}
