import type { PartialDate } from '../storage/model.ts';

/** Return a date as the reader's locale writes it, as precise as it is known: day, month or year. */
export function formatDate(date: PartialDate, locale: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  };
  return new Intl.DateTimeFormat(locale, options).format(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1));
}
