import { message } from '../../components/i18n.ts';
import { libraryHash } from '../../components/library-link.ts';
import { usePageTitle } from './use-page-title.ts';

/** Said for an address that names nothing: an old link, or a pack that is off. */
export function Missing() {
  usePageTitle(message('notHere'));
  return (
    <div class="page">
      <h1>{message('notHere')}</h1>
      <p>{message('notHereWhy')}</p>
      <p>
        <a href={libraryHash()}>{message('stories')}</a>
      </p>
    </div>
  );
}
