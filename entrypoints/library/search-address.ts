/** The search and its filters in the address, so that a search can be linked, kept and gone back to. */
import { libraryHash } from '../../components/library-link.ts';
import { parseRoute } from './route.ts';
import type { SearchFilters } from './search-filters.ts';

const FIELDS = ['q', 'story', 'claimant', 'from', 'to', 'lang'] as const;
type Field = (typeof FIELDS)[number];

/** A search as the address holds it; a field that is not set is not there. */
export type SearchState = { [field in Field]?: string };

/** Return the search that an address's parameters hold. */
export function readSearch(params: URLSearchParams): SearchState {
  return Object.fromEntries(FIELDS.flatMap((field) => (params.get(field) ? [[field, params.get(field)]] : [])));
}

/** Return the filters of a search, without its words. */
export function filtersOf({ story, claimant, from, to, lang }: SearchState): SearchFilters {
  return { story, claimant, from, to, lang };
}

/** Change parts of the search in the address; the first letter opens the search page, the next replace it. */
export function goToSearch(change: SearchState): void {
  const route = parseRoute(location.hash);
  const before = route.page === 'search' ? readSearch(route.params) : {};
  const entries = Object.entries({ ...before, ...change }).filter(([, value]) => value);
  const address = `${libraryHash('search')}?${new URLSearchParams(entries)}`;
  if (route.page === 'search') location.replace(address);
  else location.assign(address);
}
