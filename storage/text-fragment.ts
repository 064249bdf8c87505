/**
 * Links that open a page at a quoted passage: a text fragment, which the browser finds, scrolls to and lights up
 * itself (https://wicg.github.io/scroll-to-text-fragment/). Nothing of ours runs on that page.
 */
import type { QuoteSelector } from './db.ts';

/** A passage of more words is named by its first and last ones: the browser finds those across paragraphs too. */
const WHOLE = 12;
/** Words at either end that name a long passage. */
const END = 5;
/** A passage of fewer words may stand on its page twice, so what is around it is named too. */
const SHORT = 6;
/** Words of context at either side: few, since a context that crosses paragraphs is not found. */
const CONTEXT = 2;

/** Return the address of a passage within its page. */
export function passageLink(url: string, { exact, prefix, suffix }: QuoteSelector): string {
  const words = wordsOf(exact);
  const text =
    words.length > WHOLE
      ? [words.slice(0, END), words.slice(-END)].map((part) => encode(part.join(' '))).join(',')
      : encode(words.join(' '));
  // The first word of the prefix and the last of the suffix may be cut, so they are left out.
  const context = words.length < SHORT ? CONTEXT : 0;
  const before = wordsOf(prefix)
    .slice(1)
    .slice(-context || Infinity)
    .join(' ');
  const after = wordsOf(suffix).slice(0, -1).slice(0, context).join(' ');
  const fragment = `${before && `${encode(before)}-,`}${text}${after && `,-${encode(after)}`}`;
  const { href, hash } = new URL(url);
  return `${href}${hash ? '' : '#'}:~:text=${fragment}`;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Percent-encode text; `-` and `,` have a meaning in a text fragment, `&` is encoded with the rest. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}
