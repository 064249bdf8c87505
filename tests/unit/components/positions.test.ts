import { expect, test } from 'vitest';
import { positions } from '../../../components/positions.ts';
import { anAccount } from '../storage/a-pack.ts';

test('a group is one position where its first account stands, and order is kept', () => {
  const accounts = [anAccount('a'), anAccount('b', { group: 'g' }), anAccount('c', { group: 'g' }), anAccount('d')];
  const held = positions(accounts, [{ id: 'g', label: { en: 'Group' } }]);
  expect(held.map((position) => position.accounts.map(({ id }) => id))).toEqual([['a'], ['b', 'c'], ['d']]);
  expect(held.map(({ group }) => group?.id ?? null)).toEqual([null, 'g', null]);
});

test('a group that the dispute does not name holds nothing together', () => {
  expect(positions([anAccount('a', { group: 'x' }), anAccount('b', { group: 'x' })])).toHaveLength(2);
});
