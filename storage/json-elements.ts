/**
 * JSON too large to be parsed whole: the elements of its list one after the other, so that memory holds one element
 * and not the file. Takes an array, an object that has its list under a known name, objects one a line, or one object.
 */

/** Longest element, in UTF-16 units: more is no element of a list but a file of another kind. */
const MAX_ELEMENT = 32 * 1024 * 1024;

/** More of a string than any name of a list has, in UTF-16 units. */
const LONGEST_NAME = 100;

/** Characters that mean something outside a string, and inside one. */
const OUTSIDE = /["[\]{},:]/g;
const INSIDE = /["\\]/g;

/**
 * Yield each element of the list in `chunks`, the parts of a JSON text in order.
 * @param lists names under which an object at the top may have its list; an object without one is itself the element.
 * @throws SyntaxError for text that is not JSON or ends early; what was yielded before was sound.
 */
export async function* jsonElements(
  chunks: AsyncIterable<string>,
  lists: ReadonlySet<string>,
): AsyncGenerator<unknown, void> {
  const splitter = new Splitter(lists);
  for await (const chunk of chunks) for (const text of splitter.split(chunk)) yield parse(text);
  if (!splitter.isComplete()) throw new SyntaxError('The JSON ends early or holds no list and no object.');
}

class Splitter {
  readonly #lists: ReadonlySet<string>;
  #depth = 0;
  #inString = false;
  /** The last chunk ended on a backslash: the next character is escaped. */
  #escaped = false;
  /** Depth within the list whose elements are wanted; 0 outside of it. */
  #listDepth = 0;
  /** An object at the top had a list: it is not an element itself. */
  #hadList = false;
  #seen = false;
  /** Text of the element so far. */
  #text = '';
  /** The last string that stood in the object at the top: its key, when a colon follows. */
  #string = '';
  #key = '';

  constructor(lists: ReadonlySet<string>) {
    this.#lists = lists;
  }

  /** Yield the text of each element that ends in `chunk`. */
  *split(chunk: string): Generator<string> {
    let from = 0;
    let at = 0;
    if (this.#escaped && chunk !== '') {
      at = 1;
      this.#escaped = false;
    }
    for (;;) {
      const pattern = this.#inString ? INSIDE : OUTSIDE;
      pattern.lastIndex = at;
      const found = pattern.exec(chunk);
      if (!found) break;
      const sign = found[0];
      if (this.#inString) {
        if (this.#atTop()) this.#addToString(chunk, at, found.index);
        at = found.index + 1;
        if (sign === '"') this.#inString = false;
        else if (at === chunk.length) this.#escaped = true;
        else at++;
        continue;
      }
      at = found.index + 1;
      if (sign === '"') {
        this.#inString = true;
        this.#string = '';
      } else if (sign === ':') {
        if (this.#atTop()) this.#key = this.#string;
      } else if (sign === ',') {
        if (this.#depth === this.#listDepth && this.#depth > 0) {
          yield this.#take(chunk.slice(from, found.index));
          from = at;
        }
      } else if (sign === '[' || sign === '{') {
        const opens = sign === '[' && (this.#depth === 0 || (this.#atTop() && this.#lists.has(this.#key)));
        if (this.#depth === 0) {
          this.#seen = true;
          this.#hadList = false;
        }
        this.#depth++;
        if (opens) {
          this.#listDepth = this.#depth;
          this.#hadList = true;
          this.#text = '';
          from = at;
        }
      } else {
        if (this.#depth === this.#listDepth) {
          const last = this.#take(chunk.slice(from, found.index));
          if (last.trim() !== '') yield last;
          this.#listDepth = 0;
        }
        this.#depth--;
        if (this.#depth < 0) throw new SyntaxError('The JSON closes what it did not open.');
        if (this.#depth === 0) {
          const whole = this.#take(chunk.slice(from, at));
          if (!this.#hadList) yield whole;
          from = at;
        }
      }
    }
    if (this.#inString && this.#atTop()) this.#addToString(chunk, at, chunk.length);
    // Outside its list, an object at the top is of no use.
    if (!this.#hadList || this.#listDepth > 0 || this.#depth === 0) this.#text += chunk.slice(from);
    if (this.#text.length > MAX_ELEMENT) throw new SyntaxError('An element of the JSON is too large.');
  }

  isComplete(): boolean {
    return this.#seen && this.#depth === 0 && !this.#inString && this.#text.trim() === '';
  }

  /** Directly in the object at the top, where the names of lists stand. */
  #atTop(): boolean {
    return this.#depth === 1 && this.#listDepth === 0;
  }

  #addToString(chunk: string, from: number, until: number): void {
    // Only short names are asked for; a long text that is no name must not be held twice.
    if (this.#string.length <= LONGEST_NAME) this.#string += chunk.slice(from, Math.min(until, from + LONGEST_NAME));
  }

  #take(rest: string): string {
    const text = this.#text + rest;
    this.#text = '';
    return text;
  }
}

function parse(text: string): unknown {
  // A file may begin with a byte order mark, which is no white space of JSON's.
  return JSON.parse(text.replace(/^\ufeff/, ''));
}
