/**
 * The way from a block's text back to text nodes. A block's text is the plain concatenation of its text nodes, with one
 * line feed for each line break.
 *
 * Most blocks are all the text of one element: their nodes are looked up when a match asks for them, which few do.
 */

/** The text of one block and where it came from. */
export interface TextMap {
  readonly text: string;
  /** The element whose whole text it is, or the parts that it was put together from, in their order. */
  readonly from: Element | readonly Part[];
}

/** A text node, or a piece of one that is too long for one block. */
export interface Part {
  readonly node: Text;
  /** Offset in the block's text at which it begins. */
  readonly start: number;
  /** Offset in the node at which it begins. */
  readonly offset: number;
  /** Of the text that it has in the block. */
  readonly length: number;
}

/** Return the parts of a block; those of a whole element as they are now. */
export function partsOf({ from }: TextMap): readonly Part[] {
  if (!('nodeType' in from)) return from;
  const parts: Part[] = [];
  const walker = from.ownerDocument.createTreeWalker(from, NodeFilter.SHOW_TEXT);
  let start = 0;
  for (let node = walker.nextNode(); isText(node); node = walker.nextNode()) {
    const { length } = node;
    parts.push({ node, start, offset: 0, length });
    start += length;
  }
  return parts;
}

/** Return whether a node is text; told by its type, which costs less than its class. */
export function isText(node: Node | null): node is Text {
  return node?.nodeType === 3;
}
