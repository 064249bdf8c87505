/**
 * How a sentence is put, whatever it is about: journalists word what somebody claims otherwise than background. Log odds
 * that a sentence carries a claim at all, from its stems and pairs of neighbouring stems; names of people and places are
 * all alike here, so that nothing is learnt about the subject.
 */
import { EVENT } from './concept-kinds.ts';
import type { EngineLanguage } from './language.ts';
import type { MatchIndex } from './match-index.ts';
import type { Sentence } from './read-sentence.ts';
import { WORDING } from './wording-weights.ts';

/** Log odds by key, and for all sentences of the language under `BASE`. */
export type WordingWeights = ReadonlyMap<string, number>;

/** Key of what holds for every sentence. */
export const BASE = '';
/** What stands for any name, and for any figure. */
const NAME = '@';
const FIGURE = '#';

/** Return the distinct keys of `sentence`: its stems and pairs of neighbouring stems. */
export function wordingKeys(index: MatchIndex, sentence: Sentence): Set<string> {
  const { conceptKind } = index.stored.arrays;
  const stems = sentence.words.map((word) => (/^\d/.test(word.stem) ? FIGURE : word.stem));
  for (const mention of sentence.mentions) {
    if (mention.description || (conceptKind[mention.concept] ?? EVENT) >= EVENT) continue;
    stems.fill(NAME, mention.first, mention.last + 1);
  }
  const keys = new Set(stems);
  for (let at = 1; at < stems.length; at++) keys.add(`${stems[at - 1]}_${stems[at]}`);
  return keys;
}

/** Return the log odds that `weights` give a sentence with `keys`. */
export function wordingScore(weights: WordingWeights, keys: Iterable<string>): number {
  let sum = weights.get(BASE) ?? 0;
  for (const key of keys) sum += weights.get(key) ?? 0;
  return sum;
}

/** Steps of the stored weights in one nat. */
export const WORDING_STEPS = 100;

/** Return the trained weights of `language`. Read once, when the first page in it is. */
export function wordingWeights(language: EngineLanguage): WordingWeights {
  const known = read.get(language);
  if (known) return known;
  const weights = new Map<string, number>();
  for (const entry of WORDING[language].split(' ')) {
    const colon = entry.lastIndexOf(':');
    weights.set(entry.slice(0, colon), Number(entry.slice(colon + 1)) / WORDING_STEPS);
  }
  read.set(language, weights);
  return weights;
}

const read = new Map<EngineLanguage, WordingWeights>();
