import { expect, test } from 'vitest';
import { formatDate } from '../../../components/format-date.ts';

test.each([
  ['2024-12-08', 'en-GB', '8 December 2024'],
  ['2024-12', 'en-GB', 'December 2024'],
  ['2024', 'en-GB', '2024'],
  ['2024-12-08', 'de', '8. Dezember 2024'],
  ['2024-01-01', 'fr', '1 janvier 2024'],
])('%s in %s is %s', (date, locale, text) => {
  expect(formatDate(date, locale)).toBe(text);
});

test('a picture has room for the short form', () => {
  expect(formatDate('2024-12-08', 'en-GB', 'short')).toBe('8 Dec 2024');
});
