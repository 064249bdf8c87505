/** What the accept step needs to know of a passage whatever the dispute, found out once for all its candidates. */
import { EVENT } from './concept-kinds.ts';
import type { CueHit } from './cue-words.ts';
import type { MatchIndex } from './match-index.ts';
import type { Passage } from './read-page.ts';
import { contentOf, type Sentence } from './read-sentence.ts';

/** Sorts of a sentence's tokens. */
export const WORD = 0;
/** A name of a person, body or place, or a word of one. */
export const NAME = 1;
/** A figure; years and single digits are words. */
export const FIGURE = 2;

/** Facts of one passage. */
export interface PassageFacts {
  /** Content words and concepts, those unknown to the index included. */
  readonly content: number;
  /** All its cues' flags. */
  readonly flags: number;
  readonly asks: boolean;
  readonly heads: boolean;
  /** Capitalised words that the index has never seen, up to three: it is likely about something else. */
  readonly strangeNames: number;
}

/** Return the facts of `passage`. */
export function factsOf(passage: Passage, cues: readonly CueHit[]): PassageFacts {
  return {
    content: contentOf(passage.sentence),
    flags: cues.reduce((all, cue) => all | cue.flags, 0),
    asks: /[?؟]/.test(passage.text),
    heads: passage.block.kind === 'title' || passage.block.kind === 'heading',
    strangeNames: strangeNames(passage),
  };
}

function strangeNames(passage: Passage): number {
  const { words, wordTokens, language } = passage.sentence;
  if (language === 'ar' || language === 'de') return 0;
  let count = 0;
  for (let at = 1; at < words.length && count < MOST_STRANGE; at++) {
    if (wordTokens[at] !== -2) continue;
    const word = passage.block.text.slice(words[at]?.start, words[at]?.end);
    if (isCapital(word.charAt(0)) && !CALENDAR.has(word)) count++;
  }
  return count;
}

const MOST_STRANGE = 3;
/** Capitalised in English wherever they stand, and names of nothing: a small library knows few of them. */
const CALENDAR = new Set(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December'.split(
    ' ',
  ),
);
const isCapital = (character: string) => character !== character.toLowerCase();

/** Tokens of a sentence by sort, and the people, bodies and places that it names. */
export interface SortedTokens {
  /** Sort of each of the sentence's tokens, in their order. */
  readonly sorts: Uint8Array;
  /** Distinct entities: token, and the last word of the form, which two readings of one name share. */
  readonly entities: readonly { readonly token: number; readonly last: number }[];
  /** Figures, the unknown ones included. */
  readonly figures: number;
}

/** Entities of a sentence that are told apart; a bit each. */
const MOST_ENTITIES = 30;

/** Return the tokens of `sentence` by sort. */
export function sortTokens(index: MatchIndex, sentence: Sentence): SortedTokens {
  const { conceptKind } = index.stored.arrays;
  const { words, wordTokens, mentions, tokens } = sentence;
  const names = new Set<number>();
  const entities = new Map<number, number>();
  for (const mention of mentions) {
    if (mention.description || (conceptKind[mention.concept] ?? EVENT) >= EVENT) continue;
    const token = index.firstConcept + mention.concept;
    names.add(token);
    if (entities.size < MOST_ENTITIES) entities.set(token, mention.last);
    for (let at = mention.first; at <= mention.last; at++) names.add(wordTokens[at] ?? -1);
  }
  const figures = new Set<number>();
  let unknown = 0;
  for (let at = 0; at < words.length; at++) {
    const stem = words[at]?.stem ?? '';
    if (stem.length < 2 || !/^\d/.test(stem) || /^20[012]\d$/.test(stem)) continue;
    const token = wordTokens[at] ?? -1;
    if (token >= 0) figures.add(token);
    else unknown++;
  }
  const sorts = Uint8Array.from(tokens, (token) => (names.has(token) ? NAME : figures.has(token) ? FIGURE : WORD));
  return {
    sorts,
    entities: [...entities].map(([token, last]) => ({ token, last })),
    figures: figures.size + unknown,
  };
}
