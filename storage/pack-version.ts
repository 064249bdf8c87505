/**
 * Return a number below, at or above 0 as version `a` is older than, the same as or newer than `b`. Versions are
 * `YYYY.MM.DD` or `YYYY.MM.DD.N`; a day's version without a number is its number 0.
 */
export function compareVersions(a: string, b: string): number {
  const one = parts(a);
  const other = parts(b);
  for (let at = 0; at < 4; at++) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function parts(version: string): number[] {
  return version.split('.').map(Number);
}
