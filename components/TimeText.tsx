import { readerLocale } from './locale.ts';

interface Props {
  /** ISO 8601 in UTC. */
  time: string;
}

/** A moment as the reader's clock and locale write it. */
export function TimeText({ time }: Props) {
  const format = new Intl.DateTimeFormat(readerLocale(), { dateStyle: 'medium', timeStyle: 'short' });
  return <time dateTime={time}>{format.format(new Date(time))}</time>;
}
