/** A match's span to a Range of the page. */
import type { Span } from '../../matching/types.ts';
import { locate, type TextMap } from './text-map.ts';

/** Return the range of `span`, or null when the page has changed the text since it was read. */
export function anchor(map: TextMap, span: Span): Range | null {
  const start = locate(map, span.start, 'start');
  const end = locate(map, span.end, 'end');
  if (!start?.node.isConnected || !end?.node.isConnected) return null;
  const range = new Range();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  // A line break is a line feed in the block and nothing in the range.
  const expected = map.text.slice(span.start, span.end);
  return squeeze(range.toString()) === squeeze(expected) ? range : null;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
