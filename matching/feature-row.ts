/** Named features as a row of numbers. */

/**
 * Return the values of `named` in the order of `names`, after those of `before`. A loop, since a page has hundreds of
 * rows: `Float64Array.from` with a function takes six times as long.
 */
export function featureRow<Name extends string>(
  names: readonly Name[],
  named: Readonly<Record<Name, number>>,
  before?: Float64Array,
): Float64Array {
  let at = before?.length ?? 0;
  const row = new Float64Array(at + names.length);
  if (before) row.set(before);
  for (const name of names) row[at++] = named[name];
  return row;
}
