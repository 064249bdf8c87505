/** Which place of the library an address names. Hash routes, written by components/library-link.ts. */

export type Route =
  | { page: 'stories' }
  | { page: 'story'; pack: string; story: string }
  | { page: 'dispute'; pack: string; dispute: string }
  | { page: 'claimants' }
  | { page: 'claimant'; name: string }
  | { page: 'search'; params: URLSearchParams }
  | { page: 'own' }
  | { page: 'packs' }
  | { page: 'changes' }
  | { page: 'settings' }
  | { page: 'unknown' };

/** Places that a single word names. */
const NAMED = ['claimants', 'own', 'packs', 'changes', 'settings'] as const;

/** Return the place that a location's hash names; without one, the list of stories. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [page, first, second, ...rest] = path.split('/').map(decode);
  if (rest.length > 0) return { page: 'unknown' };
  if (page === '') return { page: 'stories' };
  if (page === 'story' && first && second) return { page, pack: first, story: second };
  if (page === 'dispute' && first && second) return { page, pack: first, dispute: second };
  const named = NAMED.find((name) => name === page);
  if (named) return { page: named };
  if (page === 'claimant' && first) return { page, name: first };
  if (page === 'search') return { page, params: new URLSearchParams(query) };
  return { page: 'unknown' };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
