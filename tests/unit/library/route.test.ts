import { expect, test } from 'vitest';
import { libraryHash } from '../../../components/library-link.ts';
import { parseRoute } from '../../../entrypoints/library/route.ts';

test.each([
  ['', { page: 'stories' }],
  ['#/', { page: 'stories' }],
  ['#/story/syria/fall', { page: 'story', pack: 'syria', story: 'fall' }],
  ['#/dispute/syria/resigned', { page: 'dispute', pack: 'syria', dispute: 'resigned' }],
  ['#/dispute/syria', { page: 'unknown' }],
  ['#/dispute/syria/a/b', { page: 'unknown' }],
  ['#/claimants', { page: 'claimants' }],
  ['#/settings', { page: 'settings' }],
  ['#/nowhere', { page: 'unknown' }],
  ['#/claimant/%', { page: 'claimant', name: '%' }],
])('%s is %j', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});

test('a claimant of any name comes back as written', () => {
  const name = 'A/B? & #1 «Асад» 100%';
  expect(parseRoute(libraryHash('claimant', name))).toEqual({ page: 'claimant', name });
});

test('a search keeps its words and filters', () => {
  const route = parseRoute('#/search?q=a%26b&story=syria%2Ffall');
  expect(route.page === 'search' && Object.fromEntries(route.params)).toEqual({ q: 'a&b', story: 'syria/fall' });
});
