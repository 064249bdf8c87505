/** UTF-8 by hand: the engine has no platform to ask for a TextEncoder. */

/** Return `text` as UTF-8. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let at = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes[at++] = code;
    else {
      const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      if (at + 4 > bytes.length) break;
      bytes[at++] = ((0xf00 >> more) & 0xff) | (code >> (6 * more));
      for (let left = more - 1; left >= 0; left--) bytes[at++] = 0x80 | ((code >> (6 * left)) & 0x3f);
    }
  }
  return bytes.slice(0, at);
}

/** Return the text that `bytes`, made by `encodeUtf8`, hold. */
export function decodeUtf8(bytes: Uint8Array): string {
  const units = new Uint16Array(8192);
  let text = '';
  let filled = 0;
  const put = (unit: number) => {
    units[filled++] = unit;
  };
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at++] ?? 0;
    if (lead < 0x80) put(lead);
    else {
      const more = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
      let code = lead & (0x3f >> more);
      for (let left = more; left > 0; left--) code = (code << 6) | ((bytes[at++] ?? 0) & 0x3f);
      if (code < 0x10000) put(code);
      else {
        put(0xd800 + ((code - 0x10000) >> 10));
        put(0xdc00 + ((code - 0x10000) & 0x3ff));
      }
    }
    if (filled > 8000) {
      text += String.fromCharCode.apply(null, [...units.subarray(0, filled)]);
      filled = 0;
    }
  }
  return text + String.fromCharCode.apply(null, [...units.subarray(0, filled)]);
}
