import { beforeAll, expect, test } from 'vitest';
import type { SearchFilters } from '../../../entrypoints/library/search-filters.ts';
import { SearchIndex } from '../../../entrypoints/library/search-index.ts';
import type { AccountRecord, DisputeRecord } from '../../../storage/db.ts';
import { anAccount } from '../storage/a-pack.ts';

function record(id: string, story: string, question: DisputeRecord['question'], accounts: AccountRecord[]) {
  return { pack: 'test', id, story, question, about: [], accounts };
}
const account = (id: string, change: Partial<AccountRecord>): AccountRecord => ({ ...anAccount(id), ...change });

const resigned = record(
  'resigned',
  'fall',
  { en: 'Did Assad resign?', ar: 'هل استقال الأسد؟', tr: 'Esad istifa etti mi?' },
  [
    account('decided', {
      claim: { en: 'He decided to step down' },
      claimants: [{ name: 'Russian Foreign Ministry' }],
      date: '2024-12-08',
      quote: { text: 'Принял решение оставить пост', lang: 'ru' },
      sources: [{ publisher: 'ТАСС', title: 'Заявление МИД', url: 'https://a.example/', lang: 'ru' }],
    }),
    account('never', {
      claim: { en: 'He never considered it' },
      claimants: [{ name: 'Statement attributed to Assad' }],
      date: '2024-12',
    }),
  ],
);
const toll = record('toll', 'war', { en: 'How many people were killed?' }, [
  account('count', { claim: { en: 'More than half a million' }, claimants: [{ name: 'Observatory' }] }),
]);

let index: SearchIndex;
beforeAll(async () => {
  index = await SearchIndex.build([resigned, toll]);
});
const found = (query: string, filters: SearchFilters = {}) =>
  index.search(query, filters).map(({ dispute, accounts }) => [dispute.id, accounts.map(({ id }) => id).sort()]);

test.each([
  ['step down', [['resigned', ['decided']]]],
  ['RESIGN', [['resigned', ['decided', 'never']]]],
  ['اسد', [['resigned', ['decided', 'never']]]],
  ['الأسد استقال', [['resigned', ['decided', 'never']]]],
  ['решение', [['resigned', ['decided']]]],
  ['тасс', [['resigned', ['decided']]]],
  ['observatry', [['toll', ['count']]]],
  ['millio', [['toll', ['count']]]],
  ['resign million', []],
])('"%s" finds %j', (query, expected) => {
  expect(found(query)).toEqual(expected);
});

test.each<[string, SearchFilters, unknown]>([
  ['story', { story: 'test/war' }, [['toll', ['count']]]],
  ['claimant', { claimant: 'Observatory' }, [['toll', ['count']]]],
  ['language of a source', { lang: 'ru' }, [['resigned', ['decided']]]],
  ['a day', { from: '2024-12-08', to: '2024-12-08' }, [['resigned', ['decided', 'never']]]],
  ['days after the day, within the month', { from: '2024-12-20' }, [['resigned', ['never']]]],
  ['days before', { to: '2024-11-30' }, []],
])('without words, %s narrows', (_, filters, expected) => {
  expect(found('', filters)).toEqual(expected);
});

test('without words and filters everything stands in the order of the library', () => {
  expect(found('').map(([id]) => id)).toEqual(['resigned', 'toll']);
});

test('the words that were met come with the hit', () => {
  expect([...(index.search('اسد', {})[0]?.terms ?? [])]).toContain('اسد');
});
