import type { PartialDate } from '../storage/model.ts';

/** Return a date as the reader's locale writes it, as precise as it is known: day, month or year. */
export function formatDate(date: PartialDate, locale: string, month: 'long' | 'short' = 'long'): string {
  const [inYear, inMonth, onDay] = date.split('-').map(Number);
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(inMonth && { month }),
    ...(onDay && { day: 'numeric' }),
  };
  return new Intl.DateTimeFormat(locale, options).format(Date.UTC(inYear ?? 0, (inMonth ?? 1) - 1, onDay ?? 1));
}
