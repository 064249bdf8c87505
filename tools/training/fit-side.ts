/** The side step fitted to passages whose account is known. */
import { SIDE, sideShares } from '../../matching/side.ts';
import type { Trees } from '../../matching/trees.ts';
import { type BoostOptions, boostTrees, treeLine } from './boosted-trees.ts';
import type { SideChoice } from './side-choices.ts';

/** Twice as many trees or leaves change the cross-validated accuracy by less than half a point. */
const BOOST: BoostOptions = { trees: 60, leaves: 12, rate: 0.12, fewest: 40, ridge: 8 };

/** Return the trees, as they are written, that tell the right accounts of `choices` from the others. */
export function fitSide(choices: readonly SideChoice[]): string[] {
  const options = choices.flatMap(({ rows, accounts, rightAccounts, weight }) =>
    rows.map((row, at) => ({ row, label: rightAccounts.has(accounts[at] ?? '') ? 1 : 0, weight })),
  );
  const rows = {
    values: options.map((option) => option.row),
    labels: options.map((option) => option.label),
    weights: options.map((option) => option.weight),
  };
  return boostTrees(rows, BOOST).map((tree) => treeLine(tree, SIDE));
}

/** Return whether the account that `trees` hold for the likeliest is a right one. */
export function choosesRight({ rows, accounts, rightAccounts }: SideChoice, trees: Trees): boolean {
  const shares = sideShares(rows, trees);
  return rightAccounts.has(accounts[shares.indexOf(Math.max(...shares))] ?? '');
}
