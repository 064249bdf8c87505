/** Where the words of a search stand in a text. */
import { indexForms } from './fold.ts';

/** Return a text in pieces, each with whether it is a word that was found. */
export function splitByTerms(text: string, terms: ReadonlySet<string>): { text: string; found: boolean }[] {
  const pieces: { text: string; found: boolean }[] = [];
  for (const piece of text.split(/([\p{L}\p{N}\p{M}]+)/u)) {
    const found = piece !== '' && indexForms(piece).some((form) => terms.has(form));
    const last = pieces.at(-1);
    if (last && !found && !last.found) last.text += piece;
    else if (piece) pieces.push({ text: piece, found });
  }
  return pieces;
}

/** Return whether a text has a word that was found. */
export function hasTerm(text: string, terms: ReadonlySet<string>): boolean {
  return splitByTerms(text, terms).some(({ found }) => found);
}
