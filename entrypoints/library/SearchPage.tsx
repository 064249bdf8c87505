import { useMemo } from 'preact/hooks';
import { message } from '../../components/i18n.ts';
import { formatNumber } from '../../components/locale.ts';
import { FoundInLibrary } from './FoundInLibrary.tsx';
import { SearchFilterForm } from './SearchFilterForm.tsx';
import { filtersOf, readSearch } from './search-address.ts';
import { usePageTitle } from './use-page-title.ts';
import { useSearchIndex } from './use-search-index.ts';
import './search.css';

interface Props {
  params: URLSearchParams;
}

/** The results shown at once: more than anyone reads, few enough to draw in a blink. */
const SHOWN = 60;

/** What the library holds on the words in the search field, narrowed by filters. */
export function SearchPage({ params }: Props) {
  const state = readSearch(params);
  usePageTitle(state.q ?? message('search'));
  const searchable = useSearchIndex();
  const hits = useMemo(
    () => searchable?.index.search(state.q ?? '', filtersOf(state)) ?? [],
    [searchable, params.toString()],
  );
  return (
    <div class="page search-page">
      <h1>{message('search')}</h1>
      {searchable && <SearchFilterForm state={state} searchable={searchable} />}
      <p class="soft" role="status">
        {searchable ? message('questionsFound', formatNumber(hits.length)) : message('preparingSearch')}
      </p>
      <ul class="hits">
        {hits.slice(0, SHOWN).map((hit) => (
          <li key={`${hit.dispute.pack}/${hit.dispute.id}`}>
            <FoundInLibrary hit={hit} />
          </li>
        ))}
      </ul>
      {hits.length > SHOWN && <p class="soft">{message('narrowSearch', formatNumber(SHOWN))}</p>}
    </div>
  );
}
