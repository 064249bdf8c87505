/** One line of the table that `npm run load` prints. */
export interface Row {
  measure: string;
  unit: string;
  /** With the extension. */
  with: number;
  /** The same browser without it; null where there is nothing to compare. */
  without: number | null;
}

/** Return the rows of two runs that measured the same things, those that only one has included. */
export function beside(
  units: Readonly<Record<string, string>>,
  withIt: Readonly<Record<string, number>>,
  without: Readonly<Record<string, number>>,
): Row[] {
  return Object.entries(units).flatMap(([measure, unit]) => {
    const value = withIt[measure];
    return value === undefined ? [] : [{ measure, unit, with: value, without: without[measure] ?? null }];
  });
}
