/** Weighted sums as log odds, and the probabilities that they stand for. */

/** Return the sum of products of weights and values. */
export function dot(weights: readonly number[], values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += (weights[at] ?? 0) * (values[at] ?? 0);
  return sum;
}

/** Return the probability for log odds. */
export const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));

/** Return the log odds of a probability, up to about 9 either way. */
export const logit = (probability: number) => Math.log((probability + 1e-4) / (1 - probability + 1e-4));
