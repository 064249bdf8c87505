/** UTF-8 by hand: the engine has no platform to ask for a TextEncoder. */

/** Return `text` as UTF-8. */
export function encodeUtf8(text: string): Uint8Array {
  // A UTF-16 unit takes three bytes at most: of the four of a surrogate pair, each has two.
  const bytes = new Uint8Array(text.length * 3);
  let at = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes[at++] = code;
    else {
      const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      bytes[at++] = ((0xff00 >> (more + 1)) & 0xff) | (code >> (6 * more));
      for (let left = more - 1; left >= 0; left--) bytes[at++] = 0x80 | ((code >> (6 * left)) & 0x3f);
    }
  }
  return bytes.slice(0, at);
}

/** Characters put together at once: a call takes only so many arguments. */
const CHUNK = 8192;

/** Return the text that `bytes`, made by `encodeUtf8`, hold. */
export function decodeUtf8(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at++] ?? 0;
    if (lead < 0x80) {
      units[length++] = lead;
      continue;
    }
    const more = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    let code = lead & (0x3f >> more);
    for (let left = more; left > 0; left--) code = (code << 6) | ((bytes[at++] ?? 0) & 0x3f);
    if (code < 0x10000) units[length++] = code;
    else {
      units[length++] = 0xd800 + ((code - 0x10000) >> 10);
      units[length++] = 0xdc00 + ((code - 0x10000) & 0x3ff);
    }
  }
  const parts: string[] = [];
  // Reflect.apply takes a typed array as it is; spreading one copies it first.
  for (let at = 0; at < length; at += CHUNK) {
    parts.push(Reflect.apply(String.fromCharCode, null, units.subarray(at, Math.min(length, at + CHUNK))));
  }
  return parts.join('');
}
