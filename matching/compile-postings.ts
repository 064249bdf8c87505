/** The inverted index over units: weights of tokens, and for each token the units that hold it. */
import { flatten } from './integer-lists.ts';
import { ENGINE_LANGUAGES } from './language.ts';

/** A unit with its tokens. */
export interface ReadUnit {
  readonly dispute: number;
  readonly account: number;
  /** Place in `ENGINE_LANGUAGES`. */
  readonly language: number;
  /** Distinct tokens, and how often each stands there. */
  readonly tokens: readonly number[];
  readonly times: readonly number[];
  /** Whether the unit's tokens are kept with it: not for claims without required concepts, which can be very many. */
  readonly kept: boolean;
}

/** A concept's token stands beside the words it was read from, so it must not count as much again. */
const CONCEPT_SHARE = 0.6;
/** Concepts that more than 1 unit in 12 names are left out: they say next to nothing here, and their lists are long. */
const LEAST_RARITY = 2.5;
/** The longest list kept: in a library of 100,000 claims, the words of more than 4,000 cost most of the time and tell least. */
const MOST_UNITS = 4000;
/** How far a unit's length tempers its weights (BM25's b); phrasings are all of about one length, merged claims are not. */
const LENGTH_SHARE = 0.1;

/** How soon a repeated word stops counting more (BM25's k1). */
const SATURATION = 1.5;

/** Return the arrays of the inverted index. */
export function compilePostings(units: readonly ReadUnit[], tokenCount: number, firstConcept: number) {
  const count = new Uint32Array(tokenCount);
  const perLanguage = new Uint32Array(ENGINE_LANGUAGES.length);
  let length = 0;
  for (const unit of units) {
    perLanguage[unit.language] = (perLanguage[unit.language] ?? 0) + 1;
    length += unit.tokens.length;
    for (const token of unit.tokens) count[token] = (count[token] ?? 0) + 1;
  }
  const mean = length / Math.max(1, units.length);
  const languageOfToken = languagesOf(units, tokenCount);
  const weight = new Float32Array(tokenCount);
  for (let token = 0; token < tokenCount; token++) {
    const held = count[token] ?? 0;
    const all = token >= firstConcept ? units.length : (perLanguage[languageOfToken[token] ?? 0] ?? 0);
    const rarity = Math.log(1 + (all - held + 0.5) / (held + 0.5));
    const isConcept = token >= firstConcept;
    const common = held > MOST_UNITS || (isConcept && rarity < LEAST_RARITY);
    weight[token] = common ? 0 : rarity * (isConcept ? CONCEPT_SHARE : 1);
  }
  const concepts = tokenCount - firstConcept;
  const listCount = firstConcept + concepts * ENGINE_LANGUAGES.length;
  const lists: number[][] = Array.from({ length: listCount }, () => []);
  const impacts: number[][] = Array.from({ length: listCount }, () => []);
  const selves = new Float64Array(units.length);
  let highest = 1e-6;
  units.forEach((unit, at) => {
    const norm = 1 / (1 - LENGTH_SHARE + (LENGTH_SHARE * unit.tokens.length) / mean);
    let self = 0;
    unit.tokens.forEach((token, place) => {
      const times = unit.times[place] ?? 1;
      if (weight[token] === 0) return;
      const impact = (weight[token] ?? 0) * norm * ((times * (SATURATION + 1)) / (times + SATURATION));
      const list = token < firstConcept ? token : token + unit.language * concepts;
      lists[list]?.push(at);
      impacts[list]?.push(impact);
      if (impact > highest) highest = impact;
      self += impact;
    });
    selves[at] = self;
  });
  const step = highest / 255;
  const gaps: number[] = [];
  const postingStart = new Uint32Array(listCount + 1);
  const postingGapStart = new Uint32Array(listCount + 1);
  lists.forEach((list, token) => {
    let before = 0;
    for (const unit of list) {
      let gap = unit - before;
      for (; gap >= 0x80; gap >>>= 7) gaps.push((gap & 0x7f) | 0x80);
      gaps.push(gap);
      before = unit;
    }
    postingStart[token + 1] = (postingStart[token] ?? 0) + list.length;
    postingGapStart[token + 1] = gaps.length;
  });
  const postingImpacts = new Uint8Array(postingStart[listCount] ?? 0);
  impacts.forEach((list, token) => {
    postingImpacts.set(
      list.map((impact) => Math.max(1, Math.round(impact / step))),
      postingStart[token],
    );
  });
  const tokens = flatten(units.map((unit) => (unit.kept ? unit.tokens : [])));
  return {
    weight,
    unitDispute: Uint32Array.from(units, (unit) => unit.dispute),
    unitAccount: Uint32Array.from(units, (unit) => unit.account),
    unitLanguage: Uint8Array.from(units, (unit) => unit.language),
    unitSelf: Uint16Array.from(selves, (self) => Math.min(0xffff, Math.round(self / step))),
    postingStart,
    postingGapStart,
    postingGaps: Uint8Array.from(gaps),
    postingImpacts,
    unitTokenStart: tokens.starts,
    unitTokens: tokens.values,
    impactStep: Float32Array.of(step),
  };
}

function languagesOf(units: readonly ReadUnit[], tokenCount: number): Uint8Array {
  const languages = new Uint8Array(tokenCount);
  for (const unit of units) for (const token of unit.tokens) languages[token] = unit.language;
  return languages;
}
