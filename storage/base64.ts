/** Base64 as of RFC 4648 with padding. The browsers' own methods of Uint8Array do not exist in every Node of the tools. */

/** Return the bytes that `text` stands for. Throws a DOMException for text that is no Base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
}

/** Return `bytes`, a few hundred at most, as Base64. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
