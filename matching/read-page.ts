/** Blocks into passages, each with its sentence read: the first step of matching, done once for all disputes. */
import { type EngineLanguage, languageOf } from './language.ts';
import type { MatchIndex } from './match-index.ts';
import { normalise } from './normalise.ts';
import { splitPassages } from './passages.ts';
import { readSentence, type Sentence } from './read-sentence.ts';
import type { Block, Span } from './types.ts';
import { type StemCache, type Word, wordsIn } from './words.ts';

/** A sentence of a block. */
export interface Passage {
  readonly block: Block;
  readonly span: Span;
  readonly text: string;
  readonly sentence: Sentence;
}

/** Characters of a page that are looked at to tell its main language. */
const LANGUAGE_SAMPLE = 1500;

/** Return the passages of `blocks` in order. Blocks in a language that the engine does not read give none. */
export function readPage(index: MatchIndex, blocks: readonly Block[]): Passage[] {
  const main = mainLanguage(blocks);
  const passages: Passage[] = [];
  for (const block of blocks) {
    const language = languageOf(block.text, block.lang, main);
    if (!language) continue;
    const cache = stemsOf(language);
    const words = wordsIn(block.text, normalise(block.text, language === 'tr'), language, cache);
    let next = 0;
    for (const span of splitPassages(block.text, language)) {
      const own: Word[] = [];
      for (; next < words.length; next++) {
        const word = words[next];
        if (!word || word.start >= span.end) break;
        if (word.start >= span.start) own.push(word);
      }
      const text = block.text.slice(span.start, span.end);
      if (own.length > 0) passages.push({ block, span, text, sentence: readSentence(index, own, language) });
    }
  }
  return passages;
}

/** Words whose stems are kept from page to page; a news site's vocabulary fits many times. */
const MOST_STEMS = 50_000;
const stems = new Map<EngineLanguage, StemCache>();

/** Stems depend on nothing but the word, so they outlive a page. */
function stemsOf(language: EngineLanguage): StemCache {
  const known = stems.get(language);
  if (known && known.size < MOST_STEMS) return known;
  const cache: StemCache = new Map();
  stems.set(language, cache);
  return cache;
}

function mainLanguage(blocks: readonly Block[]): EngineLanguage | null {
  let sample = '';
  for (const block of blocks) {
    sample += `${block.text.slice(0, 400)} `;
    if (sample.length > LANGUAGE_SAMPLE) break;
  }
  return languageOf(sample, blocks[0]?.lang);
}
