/**
 * A sum of small decision trees: what a weighted sum cannot say, that a feature counts only beside another (a figure
 * that fits means much where the people fit too, and nothing elsewhere).
 */

/** Nodes of all trees, tree after tree, each in pre-order: a node's left child is the next one. */
export interface Trees {
  /** Place of each tree's root. */
  readonly roots: Int32Array;
  /** Place of the feature that a node asks for; -1 for a leaf. */
  readonly feature: Int16Array;
  /** A value up to this goes left; of a leaf, what it adds. */
  readonly value: Float64Array;
  /** Place of the right child. */
  readonly right: Int32Array;
}

const LEAF = -1;

/**
 * Return the trees written in `lines`, one tree a line: nodes in pre-order, apart by spaces, `feature<threshold` for a
 * question and a bare number for a leaf.
 * @param names Names of the features, in order.
 * @throws RangeError for a feature that is not among `names`, or a line that is more or less than one tree.
 */
export function readTrees(lines: readonly string[], names: readonly string[]): Trees {
  const nodes = lines.flatMap((line) => line.split(' '));
  const trees: Trees = {
    roots: new Int32Array(lines.length),
    feature: new Int16Array(nodes.length),
    value: new Float64Array(nodes.length),
    right: new Int32Array(nodes.length),
  };
  let at = 0;
  const readNode = (): void => {
    const own = at++;
    const [name = '', threshold] = (nodes[own] ?? '').split('<');
    trees.feature[own] = threshold === undefined ? LEAF : names.indexOf(name);
    trees.value[own] = Number(threshold ?? name);
    if (threshold === undefined) return;
    if (trees.feature[own] === LEAF) throw new RangeError(`Tree node ${own} asks for "${name}", which is no feature.`);
    readNode();
    trees.right[own] = at;
    readNode();
  };
  let end = 0;
  lines.forEach((line, tree) => {
    trees.roots[tree] = at;
    readNode();
    end += line.split(' ').length;
    if (at !== end) throw new RangeError(`Line ${tree} is more or less than one tree.`);
  });
  return trees;
}

/** Return the sum, over all trees, of the leaf that `values` lead to: log odds. */
export function sumOfTrees({ roots, feature, value, right }: Trees, values: Float64Array): number {
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    let at = roots[tree] ?? 0;
    for (let asked = feature[at] ?? LEAF; asked !== LEAF; asked = feature[at] ?? LEAF)
      at = (values[asked] ?? 0) <= (value[at] ?? 0) ? at + 1 : (right[at] ?? 0);
    sum += value[at] ?? 0;
  }
  return sum;
}
