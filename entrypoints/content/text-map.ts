/**
 * From offsets in a block's text back to text nodes. A block's text is the plain concatenation of its text nodes, with
 * one line feed for each line break, so that the map is a sorted list of starts.
 */

const LINE_FEED = 10;

/** The text of one block and where each part of it came from. */
export interface TextMap {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** `starts[i]` is the offset in `text` at which `nodes[i]` begins. */
  readonly starts: readonly number[];
  /** Offset in the first node at which the block begins: above 0 only in a text too long for one block. */
  readonly from: number;
}

/** A place in a text node, with the node's position in its map. */
export interface Location {
  readonly node: Text;
  readonly offset: number;
  readonly position: number;
}

/** Return where an offset of the block stands; at a seam between nodes the end of the earlier one for ends. */
export function locate(map: TextMap, offset: number, side: 'start' | 'end'): Location | null {
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
  const inNode = Math.max(offset - start, 0) + (low === 0 ? map.from : 0);
  return { node, offset: Math.min(inNode, node.data.length), position: low };
}

/** Return whether the nodes between two places are still in the document and still say what was read. */
export function isUnchanged(map: TextMap, start: Location, end: Location): boolean {
  for (let position = start.position; position <= end.position; position++) {
    const node = map.nodes[position];
    const begin = map.starts[position];
    if (!node?.isConnected || begin === undefined) return false;
    let next = map.starts[position + 1] ?? map.text.length;
    // The part read of a node ends before the line feed that stands for a break.
    while (next > begin && map.text.charCodeAt(next - 1) === LINE_FEED) next--;
    const first = position === 0 ? map.from : 0;
    if (node.data.slice(first, first + next - begin) !== map.text.slice(begin, next)) return false;
  }
  return true;
}
