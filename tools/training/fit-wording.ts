/** The wording step's weights: sparse logistic regression, a language at a time. */
import { ENGINE_LANGUAGES, type EngineLanguage } from '../../matching/language.ts';
import { BASE, WORDING_STEPS, type WordingWeights } from '../../matching/wording.ts';

/** A labelled sentence. */
export interface WordedSentence {
  readonly language: EngineLanguage;
  readonly keys: ReadonlySet<string>;
  /** Whether it carries a dispute. */
  readonly carries: boolean;
  /** How much it counts. */
  readonly weight: number;
}

/** Weights of all languages. */
export type Wordings = ReadonlyMap<EngineLanguage, WordingWeights>;

/** A key in fewer sentences of its language tells nothing that others will bear out. */
const LEAST_SENTENCES = 3;
/** Penalty on large weights; from 5 to 25 the cross-validated figures fall slowly. */
const RIDGE = 5;
/** Weights smaller than this are left out: together they say little, and there are many. In nats. */
const LEAST_WEIGHT = 0.05;
/** Passes over all keys; the last ones change nothing in the second decimal. */
const PASSES = 80;

/** Return the weights fitted to `sentences`, in whole steps; keys of no weight are left out. */
export function fitWordings(sentences: readonly WordedSentence[]): Wordings {
  return new Map(
    ENGINE_LANGUAGES.map((language) => [
      language,
      fitLanguage(sentences.filter((sentence) => sentence.language === language)),
    ]),
  );
}

/**
 * Coordinate descent: each weight in turn goes to the minimum of a parabola that lies above the loss (the curve of a
 * logistic loss is at most a quarter), so that every step lowers it and none needs a search.
 */
function fitLanguage(sentences: readonly WordedSentence[]): WordingWeights {
  const holders = new Map<string, number[]>([[BASE, sentences.map((_, at) => at)]]);
  sentences.forEach(({ keys }, at) => {
    for (const key of keys) {
      const list = holders.get(key);
      if (list) list.push(at);
      else holders.set(key, [at]);
    }
  });
  const columns = [...holders]
    .filter(([key, list]) => key === BASE || list.length >= LEAST_SENTENCES)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const sums = new Float64Array(sentences.length);
  const weights = new Map<string, number>();
  for (let pass = 0; pass < PASSES; pass++) {
    for (const [key, list] of columns) {
      const weight = weights.get(key) ?? 0;
      const ridge = key === BASE ? 1e-3 : RIDGE;
      let slope = ridge * weight;
      let curve = ridge;
      for (const at of list) {
        const sentence = sentences[at];
        const share = sentence?.weight ?? 0;
        slope += share * (1 / (1 + Math.exp(-(sums[at] ?? 0))) - (sentence?.carries ? 1 : 0));
        curve += share / 4;
      }
      const step = -slope / curve;
      weights.set(key, weight + step);
      for (const at of list) sums[at] = (sums[at] ?? 0) + step;
    }
  }
  const inSteps = [...weights].map(
    ([key, weight]) => [key, Math.round(weight * WORDING_STEPS) / WORDING_STEPS] as const,
  );
  return new Map(inSteps.filter(([key, weight]) => key === BASE || Math.abs(weight) >= LEAST_WEIGHT));
}
