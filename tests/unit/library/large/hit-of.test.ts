import { expect, test } from 'vitest';
import { hitOf } from '../../../../entrypoints/library/large/hit-of.ts';
import { anAccount } from '../../storage/a-pack.ts';

const record = {
  pack: 'claims',
  id: 'ferry',
  story: 's',
  question: { en: '“The ferry sank”' },
  about: [],
  accounts: [
    anAccount('claim', { claim: { en: 'The ferry sank' } }),
    anAccount('review', { claim: { en: 'It was towed in' } }),
  ],
};

test('only the accounts in which the words stand are shown, with the words that were met', () => {
  const { accounts, terms } = hitOf(record, 'TOW');
  expect(accounts.map(({ id }) => id)).toEqual(['review']);
  expect([...terms]).toEqual(['towed']);
});

test('without words, or with words of the question alone, all accounts are', () => {
  expect(hitOf(record, '').accounts).toHaveLength(2);
  expect(hitOf({ ...record, question: { en: 'Harbour' } }, 'harbour').accounts).toHaveLength(2);
});
