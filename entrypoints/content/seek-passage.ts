/**
 * Looks for a kept passage that the library has opened this page for. The address names the passage, so the browser
 * itself scrolls to it and lights it up, where it takes such an address from an extension and the text is there at once.
 */
import { message } from '../../components/i18n.ts';
import type { Card } from './card.ts';
import { element } from './element.ts';
import { readableDocuments } from './frames.ts';
import type { SoughtPassage } from './protocol.ts';

declare global {
  /** Selects the next occurrence of a text and scrolls to it; an old API that both browsers have. */
  function find(text: string): boolean;
}

/**
 * Return whether the page shows the passage, white space and case aside: paragraphs are joined otherwise in what was
 * kept. One that the browser has not scrolled to is selected, which scrolls to it; of a lost one the card says so.
 */
export function seekPassage(card: Card, { exact, isLast }: SoughtPassage): boolean {
  const isThere = readableDocuments().some(({ body }) => bare(body.innerText).includes(bare(exact)));
  if (isThere && scrollY === 0) find(exact);
  if (!isThere && isLast) {
    const label = message('keptPassages');
    card.open(new Range(), [{ label, show: () => [element('p', { role: 'status' }, message('passageGone'))] }], label);
  }
  return isThere;
}

function bare(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}
