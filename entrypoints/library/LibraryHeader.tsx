import { Icon } from '../../components/Icon.tsx';
import { type MessageKey, message } from '../../components/i18n.ts';
import { libraryHash } from '../../components/library-link.ts';
import type { Route } from './route.ts';
import { goToSearch } from './search-address.ts';
import './header.css';

/** The places of the library's first level; a place below one of them counts as it. */
const PLACES: readonly { path: readonly string[]; label: MessageKey; pages: readonly Route['page'][] }[] = [
  { path: [], label: 'stories', pages: ['stories', 'story', 'dispute'] },
  { path: ['claimants'], label: 'claimants', pages: ['claimants', 'claimant'] },
  { path: ['own'], label: 'own', pages: ['own'] },
  { path: ['packs'], label: 'packs', pages: ['packs', 'changes'] },
  { path: ['settings'], label: 'settings', pages: ['settings'] },
];

interface Props {
  route: Route;
}

/** The name, the places, and the search field, on every page of the library. */
export function LibraryHeader({ route }: Props) {
  const query = route.page === 'search' ? (route.params.get('q') ?? '') : '';
  return (
    <header class="library-header">
      <a class="brand" href={libraryHash()}>
        <img src="/icon/icon.svg" alt="" width="26" height="26" />
        Parallax
      </a>
      <nav aria-label={message('library')}>
        <ul>
          {PLACES.map(({ path, label, pages }) => (
            <li key={label}>
              <a href={libraryHash(...path)} aria-current={pages.includes(route.page) ? 'page' : undefined}>
                {message(label)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <search>
        <label class="search-field">
          <Icon name="search" />
          <span class="visually-hidden">{message('search')}</span>
          <input
            type="search"
            value={query}
            placeholder={message('searchPlaceholder')}
            // Nothing yet: the direction of the page, which is the placeholder's.
            dir={query ? 'auto' : undefined}
            onInput={(event) => goToSearch({ q: event.currentTarget.value })}
          />
        </label>
      </search>
    </header>
  );
}
