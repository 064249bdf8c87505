/**
 * Which documents have which words, for a hundred thousand of them: an inverted index in typed arrays, its words in
 * alphabetical order, so that the words with one beginning, and their documents, stand side by side.
 */

/** What a word counts that only begins with the one that was asked for, beside that word itself. */
const BEGINNING = 0.6;
/** Shorter words are not taken for beginnings: too many words begin with them. */
const SHORTEST_BEGINNING = 3;

export interface WordIndex {
  /** How many documents there are. */
  readonly size: number;
  /**
   * Return, for each document that has every word of `asked` (whole, or as the beginning of a word), what the words
   * count together there: rare words most. 0 for all others.
   */
  find(asked: readonly string[]): Float32Array;
}

/** Takes documents one by one; they are numbered from 0. */
export class WordIndexBuilder {
  readonly #ids = new Map<string, number>();
  #size = 0;
  #count = 0;
  /** Number of a word and number of a document, in turn. */
  #pairs = new Int32Array(1 << 16);

  /** Add a document by its words; a word that comes again changes nothing. */
  add(words: ReadonlySet<string>): void {
    const needed = 2 * (this.#count + words.size);
    if (needed > this.#pairs.length) {
      const larger = new Int32Array(Math.max(needed, this.#pairs.length * 2));
      larger.set(this.#pairs);
      this.#pairs = larger;
    }
    for (const word of words) {
      let id = this.#ids.get(word);
      if (id === undefined) {
        id = this.#ids.size;
        this.#ids.set(word, id);
      }
      this.#pairs[2 * this.#count] = id;
      this.#pairs[2 * this.#count + 1] = this.#size;
      this.#count++;
    }
    this.#size++;
  }

  /** Return the index; the builder is used up. */
  build(): WordIndex {
    const words = [...this.#ids.keys()].sort();
    const rank = new Int32Array(words.length);
    for (const [at, word] of words.entries()) rank[this.#ids.get(word) ?? 0] = at;
    const starts = new Int32Array(words.length + 1);
    for (let pair = 0; pair < this.#count; pair++) {
      const at = (rank[this.#pairs[2 * pair] ?? 0] ?? 0) + 1;
      starts[at] = (starts[at] ?? 0) + 1;
    }
    for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    const documents = new Int32Array(this.#count);
    const next = starts.slice();
    for (let pair = 0; pair < this.#count; pair++) {
      const at = rank[this.#pairs[2 * pair] ?? 0] ?? 0;
      const place = next[at] ?? 0;
      documents[place] = this.#pairs[2 * pair + 1] ?? 0;
      next[at] = place + 1;
    }
    this.#ids.clear();
    this.#pairs = new Int32Array();
    return new TypedWordIndex(this.#size, words, starts, documents);
  }
}

class TypedWordIndex implements WordIndex {
  readonly size: number;
  readonly #words: readonly string[];
  /** Where the documents of a word begin; those of the next word follow. */
  readonly #starts: Int32Array;
  readonly #documents: Int32Array;

  constructor(size: number, words: readonly string[], starts: Int32Array, documents: Int32Array) {
    this.size = size;
    this.#words = words;
    this.#starts = starts;
    this.#documents = documents;
  }

  find(asked: readonly string[]): Float32Array {
    const weights = new Float32Array(this.size);
    /** How many of the words so far a document has. */
    const met = new Uint8Array(this.size);
    for (const [number, word] of asked.entries()) {
      const last = word.length < SHORTEST_BEGINNING ? `${word}\0` : `${word}\uffff`;
      const end = this.#lowerBound(last);
      // The word itself stands first of those that begin with it, so a document counts it at its full weight.
      for (let at = this.#lowerBound(word); at < end; at++) {
        this.#count(at, this.#words[at] === word, number, weights, met);
      }
    }
    for (let document = 0; document < this.size; document++) if (met[document] !== asked.length) weights[document] = 0;
    return weights;
  }

  #count(at: number, isWhole: boolean, number: number, weights: Float32Array, met: Uint8Array): void {
    const start = this.#starts[at] ?? 0;
    const end = this.#starts[at + 1] ?? 0;
    const weight = Math.log(1 + this.size / (end - start)) * (isWhole ? 1 : BEGINNING);
    for (let place = start; place < end; place++) {
      const document = this.#documents[place] ?? 0;
      if (met[document] !== number) continue;
      met[document] = number + 1;
      weights[document] = (weights[document] ?? 0) + weight;
    }
  }

  /** Return the position of the first word that is not before `word`. */
  #lowerBound(word: string): number {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
