import { useMemo } from 'preact/hooks';
import { message } from '../../components/i18n.ts';
import { formatNumber } from '../../components/locale.ts';
import { FoundInLibrary } from './FoundInLibrary.tsx';
import { useLargePacks } from './large/use-large-packs.ts';
import { useLargeSearch } from './large/use-large-search.ts';
import { SearchFilterForm } from './SearchFilterForm.tsx';
import { filtersOf, readSearch } from './search-address.ts';
import { usePageTitle } from './use-page-title.ts';
import { useSearchChoices, useSearchIndex } from './use-search-index.ts';
import './search.css';

interface Props {
  params: URLSearchParams;
}

/** The results shown at once: more than anyone reads, few enough to draw in a blink. */
const SHOWN = 30;

/**
 * What the library holds on the words in the search field, narrowed by filters: first what the packs have, then what
 * large imports do, which are ready later.
 */
export function SearchPage({ params }: Props) {
  const state = readSearch(params);
  const query = state.q ?? '';
  usePageTitle(state.q ?? message('search'));
  const index = useSearchIndex();
  const packs = useLargePacks();
  const choices = useSearchChoices(packs);
  const own = useMemo(() => index?.search(query, filtersOf(state)), [index, params.toString()]);
  const large = useLargeSearch(packs, query, filtersOf(state), SHOWN);
  const isBehind = packs !== null && large?.query !== query;
  const hits = [...(own ?? []), ...(large?.hits ?? [])].slice(0, SHOWN);
  const total = (own?.length ?? 0) + (large?.total ?? 0);
  return (
    <div class="page search-page">
      <h1>{message('search')}</h1>
      {choices && <SearchFilterForm state={state} choices={choices} />}
      <p class="soft" role="status">
        {own ? message('questionsFound', formatNumber(total)) : message('preparingSearch')}
        {own && packs && !large && ` ${message('preparingLarge')}`}
      </p>
      <ul class="hits" aria-busy={!own || isBehind} data-query={query}>
        {hits.map((hit) => (
          <li key={`${hit.dispute.pack}/${hit.dispute.id}`}>
            <FoundInLibrary hit={hit} />
          </li>
        ))}
      </ul>
      {total > hits.length && hits.length > 0 && (
        <p class="soft">{message('narrowSearch', formatNumber(hits.length))}</p>
      )}
    </div>
  );
}
