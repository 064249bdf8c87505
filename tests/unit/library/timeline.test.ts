import { expect, test } from 'vitest';
import { storyDates, timelineColumns } from '../../../entrypoints/library/timeline.ts';
import type { DisputeRecord } from '../../../storage/db.ts';
import type { TimelineEvent } from '../../../storage/model.ts';
import { anAccount } from '../storage/a-pack.ts';

const event = (date: string, time?: string): TimelineEvent => ({
  date,
  time,
  text: { en: `${date} ${time}` },
  sources: [],
});
const dispute = (...dates: (string | undefined)[]): DisputeRecord => ({
  pack: 'test',
  id: 'd',
  story: 's',
  question: { en: 'Q' },
  about: [],
  accounts: dates.map((date, i) => anAccount(`a${i}`, { date })),
});

test('dates are in order, a month before its days; undated accounts are left out', () => {
  const dates = storyDates({ timeline: [event('2024-12-08')] }, [dispute('2024-12', '2024-12-08', '2023', undefined)]);
  expect(dates.map(({ date, events, accounts }) => [date, events.length, accounts.length])).toEqual([
    ['2023', 0, 1],
    ['2024-12', 0, 1],
    ['2024-12-08', 1, 1],
  ]);
});

test('the events of a day are in order of time, one without a time first', () => {
  const [day] = storyDates(
    { timeline: [event('2024-12-08', '18:30'), event('2024-12-08', '04:00'), event('2024-12-08')] },
    [],
  );
  expect(day?.events.map(({ time }) => time)).toEqual([undefined, '04:00', '18:30']);
});

test('columns never overlap, and a longer gap is never narrower', () => {
  const columns = timelineColumns(storyDates({}, [dispute('2024-12-08', '2024-12-09', '2024-12-20', '2025-12-20')]));
  const gaps = columns.slice(1).map(({ x }, i) => x - (columns[i]?.x ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1);
  expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
});

test('labels keep their distance, and the first date has one', () => {
  const days = Array.from({ length: 20 }, (_, i) => `2024-12-${String(i + 1).padStart(2, '0')}`);
  const labelled = timelineColumns(storyDates({}, [dispute(...days)])).filter((column) => column.labelled);
  expect(labelled[0]?.x).toBe(0);
  for (const [i, { x }] of labelled.slice(1).entries()) expect(x - (labelled[i]?.x ?? 0)).toBeGreaterThanOrEqual(8);
});
