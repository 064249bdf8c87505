/** Medians and percentiles of measurements. */

/** Return the value below which `share` (0 to 1) of `values` lies; NaN for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/**
 * Return the mean of the middle half of `values`, NaN for none: as little moved by outliers as a median, and finer than
 * the ticks of a clock, of which the quickest measurements last one or two.
 */
export function midmean(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = Math.floor(sorted.length / 4);
  const middle = sorted.slice(cut, sorted.length - cut);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** Return median and 95th percentile. */
export function summary(values: readonly number[]): { median: number; p95: number } {
  return { median: percentile(values, 0.5), p95: percentile(values, 0.95) };
}
