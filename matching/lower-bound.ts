/** Binary search in a sorted part of an array. */

/** Return the first place from `from` on, before `until`, whose value is at least `least`; `until` when none is. */
export function lowerBound(values: Uint32Array, from: number, until: number, least: number): number {
  let low = from;
  let high = until;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
