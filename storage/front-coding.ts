/**
 * Front coding of word lists (Witten, Moffat and Bell, Managing Gigabytes): each entry is one character for how much of
 * the entry before it begins with, and the rest. Sorted words share most of their beginnings; gzip alone takes a
 * quarter more.
 */
import { PackError } from './parse-pack.ts';

/** Lengths as characters; longer beginnings are shared in part. */
const LENGTHS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Return `entries` front-coded, in the same order. */
export function frontCode(entries: readonly string[]): string[] {
  return entries.map((entry, at) => {
    const shared = sharedLength(entries[at - 1] ?? '', entry);
    return `${LENGTHS[shared]}${entry.slice(shared)}`;
  });
}

/**
 * Return the entries that `coded` holds.
 * @throws PackError when an entry is not a length and a rest, or is to begin with more than the entry before it has.
 */
export function frontDecode(coded: readonly string[]): string[] {
  let before = '';
  return coded.map((code) => {
    const shared = code === '' ? -1 : LENGTHS.indexOf(code.charAt(0));
    if (shared < 0 || shared > before.length)
      throw new PackError([{ path: 'columns', message: `has a word that cannot be put together: "${code}"` }]);
    before = before.slice(0, shared) + code.slice(1);
    return before;
  });
}

function sharedLength(one: string, other: string): number {
  const most = Math.min(one.length, other.length, LENGTHS.length - 1);
  let shared = 0;
  while (shared < most && one[shared] === other[shared]) shared++;
  return shared;
}
