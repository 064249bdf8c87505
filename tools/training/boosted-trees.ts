/**
 * Gradient boosting of decision trees for a yes or no: each tree is fitted to what the ones before it still get wrong,
 * leaf by leaf, the most useful split first. Values are put into bins before, as LightGBM does (Ke et al., 2017), with
 * the gains and leaf values of XGBoost (Chen and Guestrin, 2016). Nothing is drawn by chance: the same rows give the
 * same trees.
 */
import type { Rows } from './logistic.ts';

/** A tree: a question about one feature, or what a leaf adds to the log odds. */
export type Tree = { readonly leaf: number } | Split;
interface Split {
  readonly feature: number;
  /** Rows with a value up to this go left. */
  readonly threshold: number;
  readonly left: Tree;
  readonly right: Tree;
}

/** How many trees of what size, and how careful. */
export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  /** Share of each tree's answer that is taken. */
  readonly rate: number;
  /** Fewest rows in a leaf. */
  readonly fewest: number;
  /** Penalty on large leaves. */
  readonly ridge: number;
}

const BINS = 64;
/** Decimals of thresholds and leaves as they are written. */
const DECIMALS = 4;

/** Return trees whose sum is the log odds that minimise the weighted log loss of `rows`. */
export function boostTrees(rows: Rows, options: BoostOptions): Tree[] {
  const columns = binned(rows.values);
  const count = rows.values.length;
  const scores = new Float64Array(count);
  const gradient = new Float64Array(count);
  const curve = new Float64Array(count);
  const trees: Tree[] = [];
  const base = rounded(oddsOf(rows));
  scores.fill(base);
  trees.push({ leaf: base });
  for (let round = 0; round < options.trees; round++) {
    for (let row = 0; row < count; row++) {
      const weight = rows.weights[row] ?? 0;
      const probability = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
      gradient[row] = ((rows.labels[row] ?? 0) - probability) * weight;
      curve[row] = probability * (1 - probability) * weight;
    }
    trees.push(growTree({ columns, gradient, curve }, scores, options));
  }
  return trees;
}

/** Log odds of all rows together. */
function oddsOf({ labels, weights }: Rows): number {
  let yes = 0;
  let all = 0;
  labels.forEach((label, row) => {
    all += weights[row] ?? 0;
    yes += (weights[row] ?? 0) * label;
  });
  return Math.log(yes / (all - yes));
}

/** A feature's values as numbers of bins, and the highest value of each bin. */
interface Column {
  readonly bins: Uint8Array;
  readonly upTo: readonly number[];
}

/** Bins of about as many rows each; a threshold lies halfway between the values at its sides. */
function binned(values: readonly Float64Array[]): Column[] {
  return Array.from({ length: values[0]?.length ?? 0 }, (_, feature) => {
    const sorted = Float64Array.from(values, (row) => row[feature] ?? 0).sort();
    const upTo: number[] = [];
    for (let bin = 1; bin < BINS; bin++) {
      const at = Math.floor((bin * sorted.length) / BINS);
      const value = sorted[at] ?? 0;
      const higher = sorted.find((other, place) => place > at && other > value);
      if (higher === undefined) break;
      const threshold = rounded((value + higher) / 2);
      if (threshold > (upTo.at(-1) ?? -Infinity)) upTo.push(threshold);
    }
    const bins = Uint8Array.from(values, (row) => {
      const bin = upTo.findIndex((threshold) => (row[feature] ?? 0) <= threshold);
      return bin < 0 ? upTo.length : bin;
    });
    return { bins, upTo };
  });
}

/** What a tree is fitted to. */
interface Slopes {
  readonly columns: readonly Column[];
  readonly gradient: Float64Array;
  readonly curve: Float64Array;
}

/** A leaf that may still be split, with its best split. */
interface OpenLeaf {
  readonly rows: Int32Array;
  readonly sums: Float64Array;
  readonly best: { readonly feature: number; readonly bin: number; readonly gain: number } | undefined;
  /** Set when it is split. */
  children?: readonly [OpenLeaf, OpenLeaf];
}

/** Sums of a bin: gradient, curve, rows. */
const SUMS = 3;

/** Return one tree, and add what it says to `scores`. */
function growTree(slopes: Slopes, scores: Float64Array, options: BoostOptions): Tree {
  const open = (rows: Int32Array, sums: Float64Array): OpenLeaf => ({
    rows,
    sums,
    best: bestSplit(slopes, sums, options),
  });
  const all = Int32Array.from(scores, (_, row) => row);
  const root = open(all, sumsOf(slopes, all));
  const leaves = [root];
  while (leaves.length < options.leaves) {
    const next = leaves.reduce((one, other) => ((other.best?.gain ?? 0) > (one.best?.gain ?? 0) ? other : one));
    const { best } = next;
    if (!best) break;
    const bins = slopes.columns[best.feature]?.bins ?? new Uint8Array();
    const left = next.rows.filter((row) => (bins[row] ?? 0) <= best.bin);
    const right = next.rows.filter((row) => (bins[row] ?? 0) > best.bin);
    const [few, many] = left.length < right.length ? [left, right] : [right, left];
    const fewSums = sumsOf(slopes, few);
    const manySums = next.sums.map((sum, at) => sum - (fewSums[at] ?? 0));
    const [fewLeaf, manyLeaf] = [open(few, fewSums), open(many, manySums)];
    next.children = few === left ? [fewLeaf, manyLeaf] : [manyLeaf, fewLeaf];
    leaves.splice(leaves.indexOf(next), 1, ...next.children);
  }
  const finish = ({ rows, sums, best, children }: OpenLeaf): Tree => {
    if (!children || !best) {
      const [slope = 0, curve = 0] = totalOf(sums);
      const leaf = rounded((options.rate * slope) / (curve + options.ridge));
      for (const row of rows) scores[row] = (scores[row] ?? 0) + leaf;
      return { leaf };
    }
    const threshold = slopes.columns[best.feature]?.upTo[best.bin] ?? 0;
    return { feature: best.feature, threshold, left: finish(children[0]), right: finish(children[1]) };
  };
  return finish(root);
}

/** Sums of every bin of every feature over `rows`. */
function sumsOf({ columns, gradient, curve }: Slopes, rows: Int32Array): Float64Array {
  const sums = new Float64Array(columns.length * BINS * SUMS);
  columns.forEach(({ bins }, feature) => {
    const start = feature * BINS * SUMS;
    for (const row of rows) {
      const at = start + (bins[row] ?? 0) * SUMS;
      sums[at] = (sums[at] ?? 0) + (gradient[row] ?? 0);
      sums[at + 1] = (sums[at + 1] ?? 0) + (curve[row] ?? 0);
      sums[at + 2] = (sums[at + 2] ?? 0) + 1;
    }
  });
  return sums;
}

/** Sums over all bins: those of any feature give the same. */
function totalOf(sums: Float64Array): [number, number, number] {
  const total: [number, number, number] = [0, 0, 0];
  for (let at = 0; at < BINS * SUMS; at += SUMS) {
    total[0] += sums[at] ?? 0;
    total[1] += sums[at + 1] ?? 0;
    total[2] += sums[at + 2] ?? 0;
  }
  return total;
}

function bestSplit({ columns }: Slopes, sums: Float64Array, { fewest, ridge }: BoostOptions): OpenLeaf['best'] {
  const [slope, curve, count] = totalOf(sums);
  let best: OpenLeaf['best'];
  columns.forEach(({ upTo }, feature) => {
    let leftSlope = 0;
    let leftCurve = 0;
    let leftCount = 0;
    for (let bin = 0; bin < upTo.length; bin++) {
      const at = (feature * BINS + bin) * SUMS;
      leftSlope += sums[at] ?? 0;
      leftCurve += sums[at + 1] ?? 0;
      leftCount += sums[at + 2] ?? 0;
      if (leftCount < fewest) continue;
      if (count - leftCount < fewest) break;
      const gain =
        leftSlope ** 2 / (leftCurve + ridge) +
        (slope - leftSlope) ** 2 / (curve - leftCurve + ridge) -
        slope ** 2 / (curve + ridge);
      if (gain > LEAST_GAIN && gain > (best?.gain ?? 0)) best = { feature, bin, gain };
    }
  });
  return best;
}

/** Less is rounding. */
const LEAST_GAIN = 1e-6;

const rounded = (value: number) => Number(value.toFixed(DECIMALS));

/** Return a tree as `matching/trees.ts` reads it. */
export function treeLine(tree: Tree, names: readonly string[]): string {
  if ('leaf' in tree) return String(tree.leaf);
  const { feature, threshold, left, right } = tree;
  return `${names[feature]}<${threshold} ${treeLine(left, names)} ${treeLine(right, names)}`;
}
