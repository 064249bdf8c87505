/** A match's span to a Range of the page. */
import type { Span } from '../../matching/types.ts';
import { partsOf, type TextMap } from './text-map.ts';

/** Return the range of `span`, or null when the page has changed the text since it was read. */
export function anchor(map: TextMap, span: Span): Range | null {
  const parts = partsOf(map);
  let range: Range | null = null;
  for (const [position, { node, start, offset }] of parts.entries()) {
    const next = parts[position + 1]?.start ?? map.text.length;
    // At a seam a span begins in the later node and ends in the earlier one.
    if (next <= span.start) continue;
    if (start >= span.end) break;
    // The line feed that stands for a break is in no node.
    const said = map.text.slice(start, next).replace(/\n+$/, '');
    if (!node.isConnected || node.data.slice(offset, offset + said.length) !== said) return null;
    const inNode = (at: number) => offset + Math.max(0, Math.min(at - start, said.length));
    if (!range) {
      range = node.ownerDocument.createRange();
      range.setStart(node, inNode(span.start));
    }
    range.setEnd(node, inNode(span.end));
  }
  return range;
}
