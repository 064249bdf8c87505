/**
 * DOM to blocks: walks an article once and groups its text nodes by the paragraph they stand in. Nothing is changed and
 * no layout is forced. A generator, so that the walk can be spread over idle moments.
 */
import type { Block } from '../../matching/types.ts';
import type { Place, Places } from './place.ts';
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

/** Node.TEXT_NODE and Node.ELEMENT_NODE, asked for at every node. */
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** Nodes between two breaths. */
const BREATH = 200;

/** Line breaks in a row that end a paragraph. */
const PARAGRAPH = 2;

/** A block made of links to more than this share leads away from the article. */
const LINK_SHARE = 0.85;

/** Some letter; near enough, and far cheaper than the Unicode property. */
const LETTER = /[A-Za-z\u00aa-\uffff]/;

/**
 * Add the blocks of an element or a shadow root to `blocks`, in reading order, those without a letter left out. Yields
 * now and then so that the caller can rest.
 */
export function* readBlocks(
  container: Element | ShadowRoot,
  places: Places,
  blocks: ReadBlock[],
): Generator<undefined> {
  let place = places.of('host' in container ? container.host : container);
  if (place.skipped) return;
  const gathered = new Gathering(blocks);
  /** The elements around `node` below the container and the places around theirs; scripts build trees deeper than the stack. */
  const path: ChildNode[] = [];
  const outer: Place[] = [];
  let node: ChildNode | null = container.firstChild;
  for (let count = 1; ; count++) {
    if (count % BREATH === 0) yield undefined;
    if (!node) {
      const left = path.pop();
      const around = outer.pop();
      if (!left || !around) break;
      if (around.block !== place.block) gathered.end();
      place = around;
      node = left.nextSibling;
      continue;
    }
    if (isText(node)) gathered.add(node, place);
    else if (isElement(node)) {
      const inner = places.within(node, place);
      if (inner && inner.block !== place.block) gathered.end();
      else if (node.tagName === 'BR') gathered.addBreak();
      const first: ChildNode | null = inner && !inner.skipped ? node.firstChild : null;
      if (inner && first) {
        path.push(node);
        outer.push(place);
        place = inner;
        node = first;
        continue;
      }
    }
    node = node.nextSibling;
  }
  gathered.end();
}

function isText(node: Node): node is Text {
  return node.nodeType === TEXT_NODE;
}

function isElement(node: Node): node is Element & ChildNode {
  return node.nodeType === ELEMENT_NODE;
}

function isBlank(data: string): boolean {
  // The first character tells for nearly every node that is not.
  return data.charCodeAt(0) <= 32 && data.trim() === '';
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

/** Gathers text nodes into the block that is open, and puts it aside when it ends. */
class Gathering {
  private readonly blocks: ReadBlock[];
  /** Of the block that is open; none is when there are no nodes. */
  private place: Place | undefined;
  private text = '';
  private linked = 0;
  private nodes: Text[] = [];
  private starts: number[] = [];
  private from = 0;
  /** Line breaks since the last text. */
  private breaks = 0;

  constructor(blocks: ReadBlock[]) {
    this.blocks = blocks;
  }

  add(node: Text, place: Place): void {
    const { data } = node;
    // Most blank nodes stand between blocks, and only indent the source.
    if (isBlank(data) && (this.nodes.length === 0 || this.breaks > 0)) return;
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

  private addPart(node: Text, part: string, from: number, place: Place): void {
    if (this.nodes.length === 0) {
      this.place = place;
      this.from = from;
    }
    if (this.breaks > 0) this.text += '\n';
    this.breaks = 0;
    this.nodes.push(node);
    this.starts.push(this.text.length);
    this.text += part;
    if (place.linked) this.linked += part.length;
  }

  /** Note a line break: one is part of the text, more end the paragraph. */
  addBreak(): void {
    if (this.nodes.length > 0 && ++this.breaks >= PARAGRAPH) this.end();
  }

  /** End the block that is open; one that has no letter, or is one link to somewhere else, is left out. */
  end(): void {
    const { place, text, nodes, starts, from } = this;
    if (!place || nodes.length === 0) return;
    const { block: element, lang, kind } = place;
    const isLink = this.linked > 0 && kind !== 'title' && this.linked > text.trim().length * LINK_SHARE;
    if (!isLink && LETTER.test(text)) this.blocks.push({ map: { text, nodes, starts, from }, lang, kind, element });
    this.text = '';
    this.linked = 0;
    this.nodes = [];
    this.starts = [];
    this.breaks = 0;
  }
}
