/**
 * From offsets in a block's text back to text nodes. A block's text is the plain concatenation of its text nodes, with
 * one line feed for each line break, so that the map is a sorted list of starts.
 */

/** The text of one block and where each part of it came from. */
export interface TextMap {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** `starts[i]` is the offset in `text` at which `nodes[i]` begins. */
  readonly starts: readonly number[];
}

/** Return the text node and the offset in it for an offset of the block; at a seam the end of the earlier node for ends. */
export function locate(map: TextMap, offset: number, side: 'start' | 'end'): { node: Text; offset: number } | null {
  let low = 0;
  let high = map.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = map.starts[middle] ?? 0;
    if (start < offset || (side === 'start' && start === offset)) low = middle;
    else high = middle - 1;
  }
  const node = map.nodes[low];
  const start = map.starts[low];
  if (!node || start === undefined) return null;
  return { node, offset: Math.min(Math.max(offset - start, 0), node.data.length) };
}
