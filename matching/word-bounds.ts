/**
 * Where words begin and end in a folded text, character by character: a regular expression with Unicode classes takes
 * four times as long, and this is a good part of reading a page.
 */

const OTHER = 1;
const LETTER = 2;
const DIGIT = 3;
const MARK = 4;

/** Class of each UTF-16 unit as it was met; 0 for not met yet. */
const classes = new Uint8Array(0x10000);

function classAt(text: string, at: number): number {
  if (at >= text.length) return OTHER;
  const code = text.charCodeAt(at);
  const known = classes[code] ?? 0;
  if (known !== 0) return known;
  const character = text.charAt(at);
  const found = /\p{L}/u.test(character)
    ? LETTER
    : /\d/.test(character)
      ? DIGIT
      : /\p{M}/u.test(character)
        ? MARK
        : OTHER;
  classes[code] = found;
  return found;
}

/** Return the offset of the first word at or after `from`, or the length of `text`. */
export function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const found = classAt(text, at);
    if (found === LETTER || found === DIGIT) break;
    at++;
  }
  return at;
}

/** Return the end of the word or figure that begins at `from`. */
export function wordEnd(text: string, from: number): number {
  return classAt(text, from) === DIGIT ? figureEnd(text, from) : letterEnd(text, from);
}

/** Letters, with inner apostrophes and full stops: didn't, U.S. */
function letterEnd(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    if (classAt(text, at) !== OTHER) continue;
    const character = text.charCodeAt(at);
    const inner = character === 0x27 || character === 0x2e;
    if (!inner || classAt(text, at + 1) !== LETTER) break;
  }
  return at;
}

/** Digits, with inner separators: 1,400; 1 400 000; 3.5; 08:20. */
function figureEnd(text: string, from: number): number {
  let at = digitsEnd(text, from);
  for (;;) {
    const separator = text.charAt(at);
    const end = digitsEnd(text, at + 1);
    if (/[., ]/.test(separator) && end - at === 4) at = end;
    else {
      return /[.,:]/.test(separator) && end > at + 1 ? end : at;
    }
  }
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && classAt(text, at) === DIGIT) at++;
  return at;
}
