/**
 * Blocks into passages: one sentence each, with its quotes and their attribution.
 *
 * Done by rules rather than by Intl.Segmenter, so that every browser splits alike, and a quote that ends in a full
 * stop, question or exclamation mark stays with the "he said" after it.
 */
import { isAbbreviation } from './abbreviations.ts';
import type { EngineLanguage } from './language.ts';
import type { Span } from './types.ts';

/** The longest passage taken, in characters: what is longer is no sentence, and is cut at the next space. */
const LONGEST = 1200;

// Looked for at the first mark of a run only: else a run that ends no sentence is walked once for each of its marks.
const terminal = /(?<![.!?…؟۔])[.!?…؟۔]+["'”’»“)\]]*(?=\s|$)|\n+/gu;

/** Return the spans of the sentences of `text`, trimmed, in order and without overlap. */
export function splitPassages(text: string, language: EngineLanguage): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const found of text.matchAll(terminal)) {
    const end = found.index + found[0].length;
    if (!endsSentence(text, found.index, found[0], end, language)) continue;
    push(spans, text, start, end);
    start = end;
  }
  push(spans, text, start, text.length);
  return spans;
}

function endsSentence(text: string, at: number, mark: string, end: number, language: EngineLanguage): boolean {
  if (mark.startsWith('\n')) return true;
  const next = /^\s*["'“«„([‘-]*(\p{L}|\p{N})/u.exec(text.slice(end, end + 12))?.[1];
  if (next === undefined) return true;
  // A sentence does not begin in lower case: "He fled?" asked one.
  if (/\p{Ll}/u.test(next)) return false;
  if (mark.startsWith('.') && !mark.startsWith('..')) {
    const before = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '';
    if (before !== '' && isAbbreviation(before, language)) return false;
    // German dates and ordinals: am 8. Dezember.
    const figure = language === 'de' ? text.slice(Math.max(0, at - 3), at) : '';
    if (/\d$/.test(figure) && /^\s\p{Lu}/u.test(text.slice(end, end + 2))) return !/\b\d{1,2}$/.test(figure);
  }
  return true;
}

function push(spans: Span[], text: string, from: number, until: number): void {
  let start = from;
  let end = until;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  while (end - start > LONGEST) {
    const space = text.slice(start, start + LONGEST + 1).lastIndexOf(' ');
    const cut = space > 0 ? start + space : withinPair(text, start + LONGEST) ? start + LONGEST - 1 : start + LONGEST;
    spans.push({ start, end: cut });
    start = cut;
    while (start < end && /\s/.test(text.charAt(start))) start++;
  }
  if (end > start) spans.push({ start, end });
}

/** Return whether an offset stands between the two halves of one character. */
function withinPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}
