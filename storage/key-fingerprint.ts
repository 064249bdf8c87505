import { fromBase64 } from './base64.ts';

/** Groups of four hexadecimal digits that are shown: 80 bits, too many to find another key for. */
const GROUPS = 5;

/**
 * Return a key's fingerprint, short enough to be read out and compared: the first 80 bits of its SHA-256, as in
 * `3f2a 9c01 77be 04d1 c655`.
 * @param key Base64.
 */
export async function keyFingerprint(key: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', fromBase64(key)));
  const pairs = Array.from(hash.subarray(0, GROUPS * 2), (byte) => byte.toString(16).padStart(2, '0'));
  return pairs.map((pair, at) => (at % 2 === 0 && at > 0 ? ` ${pair}` : pair)).join('');
}
