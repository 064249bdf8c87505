/**
 * Return a short name for a text, of a-z and 0-9: two 32-bit FNV-1a hashes over UTF-16 units with different offsets
 * (http://www.isthe.com/chongo/tech/comp/fnv/). Among a million texts, two share a name about once in 37 million tries.
 * For names only, not against forgery.
 */
export function textHash(text: string): string {
  let one = 0x811c9dc5;
  let other = 0xcbf29ce4;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ ((unit << 7) | (unit >>> 9)), 0x01000193);
  }
  const digits = (hash: number) => (hash >>> 0).toString(36).padStart(7, '0');
  return digits(one) + digits(other);
}
