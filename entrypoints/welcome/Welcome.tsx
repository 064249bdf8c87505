import { type MessageKey, message } from '../../components/i18n.ts';
import { libraryLink } from '../../components/library-link.ts';
import { listedSites } from '../../components/listed-sites.ts';
import { formatNumber } from '../../components/locale.ts';
import { TryIt } from './TryIt.tsx';

const REFUSALS: readonly MessageKey[] = ['refusesToRate', 'refusesToRank', 'refusesToInterrupt'];
const SIGHT: readonly MessageKey[] = ['seesListedSites', 'seesOthersOnClick', 'neverLeaves', 'noRequests'];

/** Shown once, when the extension is installed: what a mark means, and what happens to what is read. */
export function Welcome() {
  return (
    <main class="welcome">
      <header>
        <img src="/icon/icon.svg" alt="" width="48" height="48" />
        <h1>{message('welcomeTitle')}</h1>
        <p class="lead">{message('welcomeLead')}</p>
      </header>
      <TryIt />
      <div class="pair">
        <Points title={message('refusesTitle')} points={REFUSALS} />
        <Points title={message('sightTitle')} points={SIGHT} />
      </div>
      <section>
        <h2>{message('nextTitle')}</h2>
        <p>{message('nextLead', formatNumber(listedSites().length))}</p>
        <p class="links">
          <a class="button" href={libraryLink()}>
            {message('openLibrary')}
          </a>
          <a class="button" href={libraryLink('settings')}>
            {message('chooseSites')}
          </a>
        </p>
      </section>
    </main>
  );
}

function Points({ title, points }: { title: string; points: readonly MessageKey[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>{message(point)}</li>
        ))}
      </ul>
    </section>
  );
}
