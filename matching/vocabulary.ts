/** Numbers for tokens while an index is compiled. */
import { ENGINE_LANGUAGES, type EngineLanguage } from './language.ts';

/** Gathers stems by language, and gives provisional numbers that `finish` turns into the final ones. */
export class VocabularyBuilder {
  readonly #maps = new Map<string, Map<string, number>>();
  #next = 0;

  constructor() {
    for (const language of [...ENGINE_LANGUAGES, '']) this.#maps.set(language, new Map());
  }

  /** Return the provisional number of `stem`, a new one if it was not seen. */
  add(stem: string, language: EngineLanguage): number {
    const map = this.#maps.get(/^\d/.test(stem) ? '' : language) ?? new Map<string, number>();
    const known = map.get(stem);
    if (known !== undefined) return known;
    map.set(stem, this.#next);
    return this.#next++;
  }

  /** Return the stems by language, figures last, and the final number of each provisional one. */
  finish(): { stems: string[][]; renumber: Uint32Array } {
    const renumber = new Uint32Array(this.#next);
    let token = 0;
    const stems = [...this.#maps.values()].map((map) => {
      const sorted = [...map.keys()].sort();
      for (const stem of sorted) renumber[map.get(stem) ?? 0] = token++;
      return sorted;
    });
    return { stems, renumber };
  }
}
