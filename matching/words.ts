/** Words of a text with their places, as everything after compares them. */
import type { EngineLanguage } from './language.ts';
import { foldAccents, type Normalised, normalise } from './normalise.ts';
import { stemOf } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { nextWord, wordEnd } from './word-bounds.ts';

/** A word of a block. */
export interface Word {
  /** Folded, with accents, without a possessive or a Turkish case ending. */
  readonly form: string;
  readonly stem: string;
  readonly stop: boolean;
  /** Offsets in the original text. */
  readonly start: number;
  readonly end: number;
  /** Offset in the folded text. */
  readonly at: number;
}

/** No word of a library is longer, in UTF-16 units; of what is longer, only the beginning is read. */
const LONGEST = 64;

const addresses = /\bhttps?:\S+|\bwww\.\S+|\bpic\.twitter\S+|@\w+/g;

/** Stems by word: a page says the same words again and again. */
export type StemCache = Map<string, { form: string; stem: string; stop: boolean }>;

/** Return the words of `text` in `language`, in order. */
export function wordsOf(text: string, language: EngineLanguage, cache: StemCache = new Map()): Word[] {
  return wordsIn(text, normalise(text, language === 'tr'), language, cache);
}

/** Return the words of `text`, whose folded form the caller has, with offsets into the original. */
export function wordsIn(text: string, folded: Normalised, language: EngineLanguage, cache: StemCache): Word[] {
  const words: Word[] = [];
  // Addresses and handles are no words; blanks of the same length keep the offsets.
  const plain = /[/@]/.test(folded.text)
    ? folded.text.replace(addresses, (found) => ' '.repeat(found.length))
    : folded.text;
  for (let from = nextWord(plain, 0), until = from; from < plain.length; from = nextWord(plain, until)) {
    until = wordEnd(plain, from);
    for (const [piece, at] of splitElision(plain.slice(from, until), from, language)) {
      const key = piece.length > LONGEST ? piece.slice(0, LONGEST) : piece;
      let known = cache.get(key);
      if (!known) {
        const own = copyOf(key);
        known = read(own, language);
        cache.set(own, known);
      }
      const start = folded.offsets[at] ?? 0;
      const last = folded.offsets[at + piece.length - 1] ?? start;
      const acronym = known.stop && piece.length <= 5 && isAcronym(text.slice(start, last + 1));
      // In capitals, since no stem of a word has them: "using" is no US.
      const stem = acronym ? known.form.toUpperCase() : known.stem;
      words.push({ form: known.form, stem, stop: known.stop && !acronym, start, end: last + 1, at });
    }
  }
  return words;
}

/** A part of a string keeps the whole alive: what outlives the page must not hold its text. */
function copyOf(part: string): string {
  return ` ${part}`.slice(1);
}

/** US, U.S., IS, WHO: capitals tell them from the stop words that they look like. */
function isAcronym(written: string): boolean {
  return /^(?:[A-Z]\.?){2,4}$/.test(written);
}

/** Articles and pronouns that lean on the next word in French, and the like in names (d'Alep). */
const elision = /^((?:qu|jusqu|lorsqu|puisqu|[cdjlmnst])')(.+)$/;

function splitElision(word: string, at: number, language: EngineLanguage): [string, number][] {
  const parts = language === 'fr' && word.includes("'") ? elision.exec(word) : null;
  if (!parts?.[1] || !parts[2]) return [[word, at]];
  return [
    [parts[1], at],
    [parts[2], at + parts[1].length],
  ];
}

function read(piece: string, language: EngineLanguage): { form: string; stem: string; stop: boolean } {
  const form = bare(piece, language);
  const plain = foldAccents(form);
  const stop = isStopWord(form, language) || isStopWord(plain, language) || plain === '';
  return { form, stem: /^\d/.test(form) ? number(form) : stemOf(form, language), stop };
}

/** Take off what is written to a word but is not of it: 's, Turkish endings after an apostrophe, dots of U.S. */
function bare(piece: string, language: EngineLanguage): string {
  const form = piece.replaceAll('.', '');
  if (/^\d/.test(piece)) return piece;
  if (language === 'tr' || language === 'ru') return form.replace(/'.*$/, '') || form;
  if (language === 'fr') return form.replace(/'$/, '');
  return form.replace(/'s?$/, '');
}

/** One form for figures: no thousands separators, so that 1,400 and 1.400 and 1 400 meet. */
function number(form: string): string {
  return form.replace(/[.,\u00a0 ](?=\d{3}(?!\d))/g, '');
}
