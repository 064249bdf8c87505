/** A match's span to a Range of the page. */
import type { Span } from '../../matching/types.ts';
import { partsOf, type TextMap } from './text-map.ts';

/** Return the range of `span`, or null when the page has changed the text since it was read. */
export function anchor(map: TextMap, span: Span): Range | null {
  const { text } = map;
  let range: Range | null = null;
  for (const { node, start, offset, length } of partsOf(map)) {
    // At a seam a span begins in the later node and ends in the earlier one.
    if (start + length <= span.start) continue;
    if (start >= span.end) break;
    const said = text.slice(start, start + length);
    if (!node.isConnected || node.data.slice(offset, offset + length) !== said) return null;
    const inNode = (at: number) => offset + Math.max(0, Math.min(at - start, length));
    if (!range) {
      range = node.ownerDocument.createRange();
      range.setStart(node, inNode(span.start));
    }
    range.setEnd(node, inNode(span.end));
  }
  return range;
}
