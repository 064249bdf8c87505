/** Arrays of numbers in few bytes: most of an index's are starts of lists or numbers near the one before. */

/** Return `values` as differences, seven bits a byte, small ones of either sign in one byte. */
export function packIntegers(values: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 5);
  let at = 0;
  let before = 0;
  for (const value of values) {
    const gap = value - before;
    // Signs go to the lowest bit. Gaps need up to 33 bits, so no bit operations on the whole.
    let rest = gap < 0 ? -2 * gap - 1 : 2 * gap;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes[at++] = (rest % 0x80) | 0x80;
    bytes[at++] = rest;
    before = value;
  }
  return bytes.slice(0, at);
}

/** Return the numbers that `packIntegers` packed. */
export function unpackIntegers(bytes: Uint8Array): Uint32Array {
  let count = 0;
  for (const byte of bytes) if (byte < 0x80) count++;
  const values = new Uint32Array(count);
  let at = 0;
  let before = 0;
  for (let place = 0; place < count; place++) {
    const byte = bytes[at++] ?? 0;
    if (byte < 0x80) {
      before += (byte >> 1) ^ -(byte & 1);
    } else {
      let rest = byte & 0x7f;
      let next = 0x80;
      for (let factor = 0x80; next >= 0x80; factor *= 0x80) {
        next = bytes[at++] ?? 0;
        rest += (next & 0x7f) * factor;
      }
      before += rest % 2 === 1 ? -(rest + 1) / 2 : rest / 2;
    }
    values[place] = before;
  }
  return values;
}

/** The longest run of zeros that one pair of bytes stands for. */
const LONGEST_RUN = 255;

/** Return `bytes` with each run of zeros as a zero and its length. */
export function packZeros(bytes: Uint8Array): Uint8Array {
  const packed = new Uint8Array(bytes.length * 2);
  let to = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    packed[to++] = byte;
    let run = 1;
    if (byte === 0) {
      while (run < LONGEST_RUN && at + run < bytes.length && bytes[at + run] === 0) run++;
      packed[to++] = run;
    }
    at += run;
  }
  return packed.slice(0, to);
}

/** Return the bytes that `packZeros` packed. */
export function unpackZeros(packed: Uint8Array): Uint8Array {
  let size = 0;
  for (let at = 0; at < packed.length; at++) size += packed[at] === 0 ? (packed[++at] ?? 0) : 1;
  const bytes = new Uint8Array(size);
  let to = 0;
  for (let at = 0; at < packed.length; at++) {
    const byte = packed[at] ?? 0;
    if (byte === 0) to += packed[++at] ?? 0;
    else bytes[to++] = byte;
  }
  return bytes;
}
