/** Logistic regression by Newton's method: few weights, many rows, the same result every time. */
import { solvePositive } from './linear-system.ts';

/** Rows of equal width, with a label (0 or 1) and a weight each. */
export interface Rows {
  readonly values: readonly Float64Array[];
  readonly labels: readonly number[];
  readonly weights: readonly number[];
}

const ROUNDS = 12;

/**
 * Return the weights that minimise the weighted log loss plus `ridge` times half the sum of squares of all weights but
 * the first, which is the base.
 */
export function fitLogistic(rows: Rows, ridge: number): number[] {
  const width = rows.values[0]?.length ?? 0;
  const weights = new Float64Array(width);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Float64Array(width);
    const hessian = Array.from({ length: width }, () => new Float64Array(width));
    rows.values.forEach((row, at) => {
      let sum = 0;
      for (let i = 0; i < width; i++) sum += (weights[i] ?? 0) * (row[i] ?? 0);
      const probability = 1 / (1 + Math.exp(-sum));
      const weight = rows.weights[at] ?? 0;
      const error = ((rows.labels[at] ?? 0) - probability) * weight;
      const curve = Math.max(1e-6, probability * (1 - probability)) * weight;
      for (let i = 0; i < width; i++) {
        const value = row[i] ?? 0;
        if (value === 0) continue;
        gradient[i] = (gradient[i] ?? 0) + error * value;
        const line = hessian[i];
        if (!line) continue;
        for (let j = 0; j <= i; j++) line[j] = (line[j] ?? 0) + curve * value * (row[j] ?? 0);
      }
    });
    for (let i = 0; i < width; i++) {
      const penalty = i === 0 ? 1e-3 : ridge;
      gradient[i] = (gradient[i] ?? 0) - penalty * (weights[i] ?? 0);
      const line = hessian[i];
      if (line) line[i] = (line[i] ?? 0) + penalty;
    }
    const step = solvePositive(hessian, gradient);
    let most = 0;
    for (let i = 0; i < width; i++) {
      weights[i] = (weights[i] ?? 0) + (step[i] ?? 0);
      most = Math.max(most, Math.abs(step[i] ?? 0));
    }
    if (most < 1e-6) break;
  }
  return [...weights];
}
