import { formatDate } from '../../components/format-date.ts';
import { message } from '../../components/i18n.ts';
import { LocalText } from '../../components/LocalText.tsx';
import { libraryHash } from '../../components/library-link.ts';
import { readerLocale } from '../../components/locale.ts';
import { db } from '../../storage/db.ts';
import { readChanges } from '../../storage/pack-changes.ts';
import { useLiveQuery } from '../../storage/use-live-query.ts';
import './own/own.css';
import { PackDiffView } from './own/PackDiffView.tsx';
import { usePageTitle } from './use-page-title.ts';

/** What the last change of each pack changed. */
export function ChangesPage() {
  usePageTitle(message('whatIsNew'));
  const changes = useLiveQuery(() => readChanges(db), []);
  if (!changes) return null;
  return (
    <div class="page own">
      <nav class="breadcrumb" aria-label={message('breadcrumb')}>
        <a href={libraryHash('packs')}>{message('packs')}</a>
      </nav>
      <h1>{message('whatIsNew')}</h1>
      <p class="lead">{message(changes.length > 0 ? 'whatIsNewLead' : 'nothingNew')}</p>
      {changes.map(({ pack, change: { from, to, at, diff, unnamed } }) => (
        <section key={pack.id} class="preview" aria-labelledby={`changes-${pack.id}`}>
          <h2 id={`changes-${pack.id}`}>
            <LocalText text={pack.title} />
          </h2>
          <p class="soft">{message('packChanged', to, from, formatDate(at.slice(0, 10), readerLocale()))}</p>
          <PackDiffView diff={diff} unnamed={unnamed} hrefOf={(dispute) => libraryHash('dispute', pack.id, dispute)} />
        </section>
      ))}
    </div>
  );
}
