/** A match's span to a Range of the page. */
import type { Span } from '../../matching/types.ts';
import { isUnchanged, locate, type TextMap } from './text-map.ts';

/** Return the range of `span`, or null when the page has changed the text since it was read. */
export function anchor(map: TextMap, span: Span): Range | null {
  const start = locate(map, span.start, 'start');
  const end = locate(map, span.end, 'end');
  if (!start || !end || !isUnchanged(map, start, end)) return null;
  const range = start.node.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
