/** What the reader selected, by the words themselves and those around them. */
import type { QuoteSelector } from '../../storage/db.ts';

/** A selection with the page it stands in. */
export interface SelectedPassage extends QuoteSelector {
  title: string;
  url: string;
  lang?: string;
}

/**
 * Return the selection of this document, or null when nothing is selected. Runs in the page's frame, sent there alone:
 * it must not use anything from outside of itself.
 */
export function describeSelection(): SelectedPassage | null {
  /** Text around the passage, at either side, in UTF-16 units. */
  const context = 48;
  const selection = getSelection();
  const squeeze = (text: string) => text.replace(/\s+/g, ' ');
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const unread = 'script, style, noscript, template, textarea';

  /** The paragraph or the like that a node stands in: words of two of them are never one word. */
  const blockOf = (node: Node): Element | null => {
    let element = node instanceof Element ? node : node.parentElement;
    while (element && getComputedStyle(element).display.startsWith('inline')) element = element.parentElement;
    return element;
  };

  /** Text before the start or after the end of the range, as far as it is wanted. */
  const around = (side: 'before' | 'after'): string => {
    const edge = side === 'before' ? range.startContainer : range.endContainer;
    const offset = side === 'before' ? range.startOffset : range.endOffset;
    const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
    let text = '';
    let last = blockOf(edge);
    if (edge instanceof Text) {
      text = side === 'before' ? edge.data.slice(0, offset) : edge.data.slice(offset);
      walker.currentNode = edge;
    } else {
      walker.currentNode = (side === 'before' && edge.childNodes[offset]) || edge;
    }
    while (squeeze(text).length < context + 1) {
      const node = side === 'before' ? walker.previousNode() : walker.nextNode();
      if (!(node instanceof Text)) break;
      // Beside an edge between two elements there may be text of the selection itself.
      if (range.comparePoint(node, 0) !== (side === 'before' ? -1 : 1) || node.parentElement?.closest(unread)) continue;
      const block = blockOf(node);
      const gap = block === last ? '' : ' ';
      last = block;
      text = side === 'before' ? node.data + gap + text : text + gap + node.data;
    }
    const squeezed = squeeze(text);
    return side === 'before' ? squeezed.slice(-context) : squeezed.slice(0, context);
  };

  const start = range.startContainer;
  const element = start instanceof Element ? start : start.parentElement;
  const lang = element?.closest('[lang]')?.getAttribute('lang');
  return {
    title: document.title,
    url: location.href,
    exact: squeeze(selection.toString()).trim(),
    prefix: around('before'),
    suffix: around('after'),
    ...(lang && { lang }),
  };
}
