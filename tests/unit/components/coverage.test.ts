import { expect, test } from 'vitest';
import { coverage } from '../../../components/coverage.ts';
import { anAccount } from '../storage/a-pack.ts';

const by = (id: string, ...names: string[]) => anAccount(id, { claimants: names.map((name) => ({ name })) });

test('every account is on one of the two sides, in stored order', () => {
  const { carries, doesNotMention } = coverage([by('a', 'A'), by('b', 'B'), by('c', 'C')], new Set(['c', 'a']), 'en');
  expect(carries.map(({ name }) => name)).toEqual(['A', 'C']);
  expect(doesNotMention.map(({ name }) => name)).toEqual(['B']);
});

test('two accounts of one claimant are told apart by what they say', () => {
  const { carries, doesNotMention } = coverage(
    [by('a', 'Lavrov'), by('b', 'Lavrov'), by('c', 'C')],
    new Set(['a']),
    'en',
  );
  expect(carries[0]?.claim?.text).toBe('What a says');
  expect(doesNotMention.map(({ claim }) => claim?.text)).toEqual(['What b says', undefined]);
});

test('further claimants are counted', () => {
  expect(coverage([by('a', 'A', 'B', 'C')], new Set(), 'en').doesNotMention[0]).toMatchObject({ name: 'A', others: 2 });
});
