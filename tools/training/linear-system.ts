/** Systems of linear equations with a positive definite matrix, as Newton's method needs. */

/** Return x with A x = `right`, where `lower` holds the lower half of A (Cholesky). */
export function solvePositive(lower: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const factor = Array.from({ length: size }, () => new Float64Array(size));
  const at = (matrix: readonly Float64Array[], i: number, j: number) => matrix[i]?.[j] ?? 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(lower, i, j);
      for (let k = 0; k < j; k++) sum -= at(factor, i, k) * at(factor, j, k);
      const line = factor[i];
      if (line) line[j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / at(factor, j, j);
    }
  }
  const middle = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let sum = right[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= at(factor, i, k) * (middle[k] ?? 0);
    middle[i] = sum / at(factor, i, i);
  }
  const result = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let sum = middle[i] ?? 0;
    for (let k = i + 1; k < size; k++) sum -= at(factor, k, i) * (result[k] ?? 0);
    result[i] = sum / at(factor, i, i);
  }
  return result;
}
