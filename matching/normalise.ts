/**
 * Folding of page text into the form that everything else compares, with the way back.
 *
 * Lower case, one kind of quote, hyphen and space, no invisible characters, one form of each Arabic and Cyrillic
 * letter. Accents stay: stemmers need them, and `foldAccents` removes them afterwards.
 */

/** Folded text and, for each of its UTF-16 units and one past its end, the offset in the original it came from. */
export interface Normalised {
  readonly text: string;
  readonly offsets: Uint32Array;
}

const DROP = 0;

/** Folded code of every UTF-16 unit below 0x3000 that folds to one unit; `DROP` for those that vanish. */
const table = buildTable();

function buildTable(): Uint16Array {
  const codes = new Uint16Array(0x3000);
  for (let code = 1; code < codes.length; code++) {
    const lower = String.fromCharCode(code).toLowerCase();
    codes[code] = lower.length === 1 ? lower.charCodeAt(0) : code;
  }
  const set = (characters: string, to: string) => {
    const folded = to === '' ? DROP : to.charCodeAt(0);
    for (const character of characters) codes[character.charCodeAt(0)] = folded;
  };
  const range = (from: number, until: number, to: (code: number) => number) => {
    for (let code = from; code <= until; code++) codes[code] = to(code);
  };
  const drop = () => DROP;
  set('\u2018\u2019\u201a\u201b\u02bc\u02b9\u02bb\u2032\u0060\u00b4', "'");
  set('\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u2033', '"');
  set('\u2010\u2011\u2012\u2013\u2014\u2015\u2212', '-');
  set('\u00a0\u1680\u2028\u2029\u202f\u205f\t\n\r\u000b\u000c\u0085', ' ');
  range(0x2000, 0x200a, () => 0x20);
  // Soft hyphen, zero-width characters and direction marks.
  set('\u00ad\u034f\u061c\u180e', '');
  range(0x200b, 0x200f, drop);
  range(0x202a, 0x202e, drop);
  range(0x2060, 0x206f, drop);
  // Arabic: tashkeel, tatweel and Quranic marks vanish; alef, ya, kaf and ta marbuta have one form each.
  range(0x0610, 0x061a, drop);
  range(0x064b, 0x065f, drop);
  range(0x06d6, 0x06ed, drop);
  set('\u0670\u0640', '');
  set('أإآٱ', 'ا');
  set('ىیئې', 'ي');
  set('ک', 'ك');
  set('ةۀە', 'ه');
  set('ؤ', 'و');
  set('ء', '');
  range(0x0660, 0x0669, (code) => code - 0x0660 + 0x30);
  range(0x06f0, 0x06f9, (code) => code - 0x06f0 + 0x30);
  set('٬', ',');
  set('٫', '.');
  set('ёЁ', 'е');
  return codes;
}

/** True for combining accents, which are put together with the letter before them. */
const isCombining = (code: number) => code >= 0x300 && code <= 0x36f;

/**
 * Return `text` folded. `turkish` chooses the Turkish pairs of dotted and dotless i.
 *
 * Characters of other planes stay as they are; compatibility forms (ligatures, full-width letters, Arabic presentation
 * forms) are written out, all their letters mapped to the one they came from.
 */
export function normalise(text: string, turkish = false): Normalised {
  const output = new Output(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      if (turkish && code === 0x49) output.put(0x131, at);
      else output.put(table[code] ?? code, at);
    } else if (code === 0x130) {
      output.put(0x69, at);
    } else if (isCombining(code)) {
      output.compose(code);
    } else if (code < table.length) {
      output.put(table[code] ?? DROP, at);
    } else if (code === 0xfeff || (code >= 0xfe00 && code <= 0xfe0f)) {
      // A byte order mark or a variation selector: nothing to compare.
    } else if (code >= 0xf900 && code <= 0xffef) {
      for (const unit of text.charAt(at).normalize('NFKC').toLowerCase()) {
        output.put(table[unit.charCodeAt(0)] ?? unit.charCodeAt(0), at);
      }
    } else output.put(code, at);
  }
  return output.finish(text.length);
}

/** Folded characters and where they came from, growing. */
class Output {
  #units: Uint16Array;
  #from: Uint32Array;
  #length = 0;

  constructor(size: number) {
    this.#units = new Uint16Array(size + 16);
    this.#from = new Uint32Array(size + 16);
  }

  put(code: number, at: number): void {
    if (code === DROP) return;
    // Only ligatures make a text longer, so this is rare.
    if (this.#length + 1 >= this.#units.length) this.#grow();
    this.#units[this.#length] = code;
    this.#from[this.#length++] = at;
  }

  /** Join a combining accent to the letter before it, or let it vanish where no such letter exists. */
  compose(accent: number): void {
    const last = this.#units[this.#length - 1];
    if (last === undefined) return;
    const joined = String.fromCharCode(last, accent).normalize('NFC');
    if (joined.length === 1) this.#units[this.#length - 1] = table[joined.charCodeAt(0)] ?? joined.charCodeAt(0);
  }

  finish(end: number): Normalised {
    let text = '';
    for (let at = 0; at < this.#length; at += CHUNK) {
      text += Reflect.apply(String.fromCharCode, null, this.#units.subarray(at, Math.min(this.#length, at + CHUNK)));
    }
    this.#from[this.#length] = end;
    return { text, offsets: this.#from.subarray(0, this.#length + 1) };
  }

  #grow(): void {
    const units = new Uint16Array(this.#units.length * 2);
    units.set(this.#units);
    this.#units = units;
    const from = new Uint32Array(units.length);
    from.set(this.#from);
    this.#from = from;
  }
}

/** Characters put together at once: a call takes only so many arguments. */
const CHUNK = 4096;

/** Return `word` without accents, with dotless i as i and sharp s as ss. Cyrillic й keeps its breve: it is a letter. */
export function foldAccents(word: string): string {
  if (!/[\u0080-\u024f\u1e00-\u1eff]/.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ł', 'l');
}
