/** When what of a story happened and was said, as data: for the picture and for the list. */
import type { AccountRecord, DisputeRecord, StoryRecord } from '../../storage/db.ts';
import type { PartialDate, TimelineEvent } from '../../storage/model.ts';

/** Everything of one date, which may be a day, a month or a year. */
export interface TimelineDate {
  date: PartialDate;
  /** Events by time of day, those without a time first. */
  events: TimelineEvent[];
  accounts: { dispute: DisputeRecord; account: AccountRecord }[];
}

/** Return the dates of a story in order; a month stands before its days. Accounts without a date are left out. */
export function storyDates(story: Pick<StoryRecord, 'timeline'>, disputes: readonly DisputeRecord[]): TimelineDate[] {
  const dates = new Map<PartialDate, TimelineDate>();
  const at = (date: PartialDate) => {
    const entry = dates.get(date) ?? { date, events: [], accounts: [] };
    dates.set(date, entry);
    return entry;
  };
  for (const event of story.timeline ?? []) at(event.date).events.push(event);
  for (const dispute of disputes) {
    for (const account of dispute.accounts) if (account.date) at(account.date).accounts.push({ dispute, account });
  }
  for (const { events } of dates.values()) events.sort((a, b) => ((a.time ?? '') < (b.time ?? '') ? -1 : 1));
  return [...dates.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** A column of the picture: where a date stands and how many marks are stacked there. */
export interface TimelineColumn {
  date: PartialDate;
  /** Distance from the first date, in units of one mark. */
  x: number;
  events: number;
  accounts: number;
  /** Whether the date is written below the axis: as many as have room. */
  labelled: boolean;
}

/** Widths in units of one mark: a label's, and a step's for every doubling of the days between two dates. */
const LABEL = 8;
const STEP = 0.75;

/** Return the columns of the picture. Long gaps are shortened: each doubling of the days adds the same width. */
export function timelineColumns(dates: readonly TimelineDate[]): TimelineColumn[] {
  let x = 0;
  let labelled = Number.NEGATIVE_INFINITY;
  return dates.map(({ date, events, accounts }, index) => {
    const before = dates[index - 1];
    if (before) x += 1 + STEP * Math.log2(Math.max(1, daysBetween(before.date, date)));
    const hasRoom = x - labelled >= LABEL;
    if (hasRoom) labelled = x;
    return { date, x, events: events.length, accounts: accounts.length, labelled: hasRoom };
  });
}

function daysBetween(from: PartialDate, to: PartialDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
