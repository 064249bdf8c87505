import { expect, test } from 'vitest';
import { LargeLibraryBuilder } from '../../../../entrypoints/library/large/large-library.ts';
import type { SearchFilters } from '../../../../entrypoints/library/search-filters.ts';
import type { AccountRecord, DisputeRecord } from '../../../../storage/db.ts';
import { anAccount } from '../../storage/a-pack.ts';

const account = (id: string, change: Partial<AccountRecord> = {}): AccountRecord => ({ ...anAccount(id), ...change });
const dispute = (id: string, story: string, accounts: AccountRecord[]): DisputeRecord => ({
  pack: 'claims',
  id,
  story,
  question: { en: `Question ${id}` },
  about: [],
  accounts,
});
const says = (en: string) => ({ claim: { en }, gist: { en } });

const LIBRARY = [
  dispute('ferry', 'by-a', [
    account('claim', {
      ...says('The ferry Aurora carried 900 people'),
      claimants: [{ name: 'Minister' }],
      date: '2026-03-01',
    }),
    account('review', {
      ...says('The records show fewer'),
      claimants: [{ name: 'Checkers' }],
      date: '2026-04',
      sources: [{ publisher: 'Checkers', title: 'Überfahrt', url: 'https://c.example/', lang: 'de' }],
    }),
  ]),
  dispute('bridge', 'by-b', [
    account('claim', { ...says('The bridge carried people and more people'), claimants: [{ name: 'Minister' }] }),
  ]),
  dispute('dam', 'by-b', [
    account('claim', { claim: { en: 'The dam', ar: 'السد انهار' }, claimants: [{ name: 'Engineer' }] }),
  ]),
];

function libraryOf(disputes: readonly DisputeRecord[]) {
  const builder = new LargeLibraryBuilder();
  for (const one of disputes) builder.add(one);
  return builder.build();
}
const library = libraryOf(LIBRARY);
const found = (query: string, filters: SearchFilters = {}, most = 10) => library.search(query, filters, most).keys;

test.each([
  ['ferry', ['claims/ferry']],
  ['FERRY people', ['claims/ferry']],
  ['peop', ['claims/ferry', 'claims/bridge']],
  ['aurora bridge', []],
  ['uberfahrt', ['claims/ferry']],
  ['checkers', ['claims/ferry']],
  ['سد', ['claims/dam']],
  ['السد', ['claims/dam']],
  ['ca', []],
  ['zebra', []],
])('"%s" finds %j', (query, keys) => {
  expect(found(query).sort()).toEqual([...keys].sort());
});

test('rare words count more than frequent ones, whole words more than beginnings', () => {
  const ranked = libraryOf([
    dispute('1', 's', [account('a', says('carriage of goods'))]),
    dispute('2', 's', [account('a', says('we carry goods'))]),
    dispute('3', 's', [account('a', says('carrying goods'))]),
  ]);
  expect(ranked.search('carry', {}, 10).keys).toEqual(['claims/2', 'claims/3']);
});

test('a search says how many there are and gives the best of them', () => {
  expect(library.search('people', {}, 1)).toEqual({ total: 2, keys: [expect.any(String)] });
});

test('without words the disputes stand in the order in which they came', () => {
  expect(library.search('', {}, 2)).toEqual({ total: 3, keys: ['claims/ferry', 'claims/bridge'] });
});

test.each<[string, SearchFilters, string[]]>([
  ['story', { story: 'claims/by-b' }, ['claims/bridge', 'claims/dam']],
  ['claimant', { claimant: 'Minister' }, ['claims/ferry', 'claims/bridge']],
  ['a name nobody has', { claimant: 'Nobody' }, []],
  ['language of a source', { lang: 'de' }, ['claims/ferry']],
  ['days', { from: '2026-04-20' }, ['claims/ferry']],
  ['claimant and days of one account', { claimant: 'Minister', from: '2026-04-01' }, []],
])('%s narrows', (_, filters, keys) => {
  expect(found('', filters)).toEqual(keys);
});

test('everyone is named once with the number of accounts, by name', () => {
  expect(library.claimants()).toEqual([
    { name: 'Checkers', accounts: 1 },
    { name: 'Engineer', accounts: 1 },
    { name: 'Minister', accounts: 2 },
  ]);
  expect(library.choices()).toEqual({ claimants: ['Minister', 'Checkers', 'Engineer'], languages: ['en', 'de'] });
});

test('what is found is what a look at every text finds', () => {
  const texts = Array.from({ length: 300 }, (_, n) =>
    [n % 2 && 'even', n % 3 && 'third', n % 5 && 'fifth', `number${n}`].filter(Boolean).join(' '),
  );
  const many = libraryOf(texts.map((text, n) => dispute(String(n), 's', [account('a', says(text))])));
  for (const query of ['even third', 'fif', 'number1', 'third fifth number2', 'even number29']) {
    const asked = query.split(' ');
    const right = texts.flatMap((text, n) =>
      asked.every((word) => text.split(' ').some((one) => one.startsWith(word))) ? [`claims/${n}`] : [],
    );
    expect(many.search(query, {}, 1000).keys.sort(), query).toEqual(right.sort());
  }
});
