/** Concepts spoken of in a run of words, found in one pass. */
import { PLACE } from './concept-kinds.ts';
import type { EngineLanguage } from './language.ts';
import { DESCRIPTION, type MatchIndex, STRICT } from './match-index.ts';
import type { Word } from './words.ts';

/** A concept in a text. */
export interface Mention {
  readonly concept: number;
  /** First and last word, as places in the list searched. */
  readonly first: number;
  readonly last: number;
  /** Number of words of the form. */
  readonly size: number;
  /** True for a description ("the ministry"), which means the concept only in context. */
  readonly description: boolean;
}

/** Content words that may stand between two words of a form. */
const GAP = 2;
/** The same where a German verb's particle comes at the end of the clause: trat nach 24 Jahren als Präsident zurück. */
const GERMAN_GAP = 7;
const germanParticles = new Set([
  'zuruck',
  'ab',
  'ein',
  'aus',
  'auf',
  'an',
  'nieder',
  'weg',
  'fest',
  'hin',
  'statt',
  'bei',
  'vor',
  'zu',
]);

/** Mentions looked at in a sentence; more are no sentence, or a library that has the same form for everything. */
const MOST = 500;
/** Concepts that the same first word can name in one place; the library's first ones are kept. */
const MOST_READINGS = 16;

/** Return the mentions in `words`, whose token numbers are `tokens`; negative for words that are not in the index. */
export function findConcepts(
  index: MatchIndex,
  words: readonly Word[],
  tokens: Int32Array,
  language: EngineLanguage,
): Mention[] {
  const { formStart, formTokens, formConcept, formFlags, conceptKind } = index.stored.arrays;
  const { formFirst } = index;
  const mentions: Mention[] = [];
  for (let first = 0; first < tokens.length && mentions.length < MOST; first++) {
    const token = tokens[first] ?? -1;
    if (token < 0) continue;
    const most = Math.min(MOST, mentions.length + MOST_READINGS);
    for (let form = formFirst[token] ?? 0; form < (formFirst[token + 1] ?? 0) && mentions.length < most; form++) {
      const from = formStart[form] ?? 0;
      const until = formStart[form + 1] ?? 0;
      const flags = formFlags[form] ?? 0;
      const gap = (flags & STRICT) !== 0 ? 0 : GAP;
      const last = endOf(words, tokens, first, formTokens, from, until, language, gap);
      if (last < 0) continue;
      const concept = formConcept[form] ?? 0;
      mentions.push({ concept, first, last, size: until - from, description: (flags & DESCRIPTION) !== 0 });
    }
  }
  return outermost(mentions, conceptKind);
}

/** Return the place of the form's last word when it begins at `first`, or -1. */
function endOf(
  words: readonly Word[],
  tokens: Int32Array,
  first: number,
  form: Uint32Array,
  from: number,
  until: number,
  language: EngineLanguage,
  most: number,
): number {
  let place = first;
  for (let at = from + 1; at < until; at++) {
    let gap = most > 0 && language === 'de' && at === until - 1 ? GERMAN_GAP : most;
    let next = place + 1;
    for (; next < tokens.length; next++) {
      if (tokens[next] === form[at]) break;
      if (words[next]?.stop) continue;
      if (--gap < 0) return -1;
    }
    if (next >= tokens.length) return -1;
    if (language === 'de' && next - place > GAP + 3 && !germanParticles.has(words[next]?.stem ?? '')) return -1;
    place = next;
  }
  return place;
}

/**
 * Leave out what is only a part of another person's or body's longer name: Assad in Asma al-Assad, the Syrian Army in the
 * Free Syrian Army. One mention a concept and place.
 */
function outermost(mentions: readonly Mention[], conceptKind: Uint8Array): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const inside = mentions.some(
      (other) =>
        other.size > mention.size &&
        other.first <= mention.first &&
        other.last >= mention.last &&
        other.last - other.first <= other.size &&
        (other.concept === mention.concept
          ? other.description === mention.description
          : conceptKind[other.concept] === conceptKind[mention.concept] &&
            (conceptKind[mention.concept] ?? PLACE) < PLACE),
    );
    if (inside) continue;
    if (kept.some((other) => other.concept === mention.concept && other.first === mention.first)) continue;
    kept.push(mention);
  }
  return kept;
}
