import type { PartialDate } from '../storage/model.ts';
import { formatDate } from './format-date.ts';
import { readerLocale } from './locale.ts';

interface Props {
  date: PartialDate;
}

/** A date as the reader's locale writes it. */
export function DateText({ date }: Props) {
  return <time dateTime={date}>{formatDate(date, readerLocale())}</time>;
}
