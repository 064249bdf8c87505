/** A sentence as the engine sees it: words, the tokens they are in an index, and the concepts spoken of. */
import { findConcepts, type Mention } from './find-concepts.ts';
import type { EngineLanguage } from './language.ts';
import type { MatchIndex } from './match-index.ts';
import type { Word } from './words.ts';

export interface Sentence {
  readonly language: EngineLanguage;
  readonly words: readonly Word[];
  /** By word: its token; where the index has none, -1 for stop words, -2 for others. */
  readonly wordTokens: Int32Array;
  readonly mentions: readonly Mention[];
  /** Distinct tokens of content words, figures and concepts (forms, not descriptions), ascending within each sort. */
  readonly tokens: readonly number[];
  /** Content words that the index has never seen. */
  readonly unknown: number;
}

/** Return what `words` say in terms of `index`. */
export function readSentence(index: MatchIndex, words: readonly Word[], language: EngineLanguage): Sentence {
  const map = index.vocabulary.get(language);
  // Stop words are no tokens of the sentence, but some forms of concepts hold them.
  const wordTokens = new Int32Array(words.length);
  const tokens = new Set<number>();
  let unknown = 0;
  words.forEach((word, at) => {
    const token = /^\d/.test(word.stem) ? index.figures.get(word.stem) : map?.get(word.stem);
    if (word.stop) wordTokens[at] = token ?? -1;
    else if (token === undefined) {
      unknown++;
      wordTokens[at] = -2;
    } else {
      wordTokens[at] = token;
      tokens.add(token);
    }
  });
  const mentions = findConcepts(index, words, wordTokens, language);
  for (const mention of mentions) if (!mention.description) tokens.add(index.firstConcept + mention.concept);
  return { language, words, wordTokens, mentions, tokens: [...tokens], unknown };
}

/** Return how many distinct content words and concepts `sentence` has, those that the index has never seen included. */
export function contentOf(sentence: Sentence): number {
  return sentence.tokens.length + sentence.unknown;
}
