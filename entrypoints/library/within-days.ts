import type { PartialDate } from '../../storage/model.ts';

/** Return whether a day, month or year lies at least in part between two days; one that is not known does not. */
export function isWithinDays(date: PartialDate | undefined, from = '0000', to = '9999'): boolean {
  if (!date) return false;
  const first = date + '-01-01'.slice(date.length - 4);
  const last = date + '-12-31'.slice(date.length - 4);
  return last >= from && first <= to;
}
