/** Weights for a choice of one among several (conditional logit), by Newton's method. */
import { solvePositive } from './linear-system.ts';

/** One choice: the features of each option, and which were right (shares that sum to one). */
export interface Choice {
  readonly rows: readonly Float64Array[];
  readonly right: readonly number[];
  readonly weight: number;
}

const ROUNDS = 15;

/** Return the weights that minimise the weighted log loss plus `ridge` times half their sum of squares. */
export function fitChoice(choices: readonly Choice[], ridge: number): number[] {
  const width = choices[0]?.rows[0]?.length ?? 0;
  const weights = new Float64Array(width);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Float64Array(width);
    const hessian = Array.from({ length: width }, () => new Float64Array(width));
    for (const { rows, right, weight } of choices) {
      const sums = rows.map((row) => row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0));
      const most = Math.max(...sums);
      const powers = sums.map((sum) => Math.exp(sum - most));
      const total = powers.reduce((sum, power) => sum + power, 0);
      const mean = new Float64Array(width);
      rows.forEach((row, option) => {
        const share = (powers[option] ?? 0) / total;
        for (let i = 0; i < width; i++) mean[i] = (mean[i] ?? 0) + share * (row[i] ?? 0);
      });
      rows.forEach((row, option) => {
        const share = (powers[option] ?? 0) / total;
        const error = ((right[option] ?? 0) - share) * weight;
        for (let i = 0; i < width; i++) {
          gradient[i] = (gradient[i] ?? 0) + error * (row[i] ?? 0);
          const line = hessian[i];
          const away = ((row[i] ?? 0) - (mean[i] ?? 0)) * share * weight;
          if (line && away !== 0)
            for (let j = 0; j <= i; j++) line[j] = (line[j] ?? 0) + away * ((row[j] ?? 0) - (mean[j] ?? 0));
        }
      });
    }
    for (let i = 0; i < width; i++) {
      gradient[i] = (gradient[i] ?? 0) - ridge * (weights[i] ?? 0);
      const line = hessian[i];
      if (line) line[i] = (line[i] ?? 0) + ridge;
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
