import { message } from '../../components/i18n.ts';
import { libraryLink } from '../../components/library-link.ts';
import { listedSites } from '../../components/listed-sites.ts';
import { formatNumber } from '../../components/locale.ts';
import { db } from '../../storage/db.ts';
import { countDisputes } from '../../storage/dispute-store.ts';
import { siteOf, updateSettings } from '../../storage/settings.ts';
import { switchSite } from '../../storage/switch-site.ts';
import { useLiveQuery } from '../../storage/use-live-query.ts';
import { useSettings } from '../../storage/use-settings.ts';
import { SiteOffer } from './SiteOffer.tsx';
import type { TabReport } from './use-tab-report.ts';
import { whyNothing } from './why-nothing.ts';

interface Props {
  tab: TabReport;
}

/** Says why nothing is listed, what can be done about it, and how much there would be to find. */
export function WhyNothing({ tab }: Props) {
  const settings = useSettings();
  const count = useLiveQuery(() => countDisputes(db), []);
  if (!settings) return null;
  const reason = whyNothing(tab, settings.paused, listedSites());
  return (
    <div class="empty">
      <div role="status">
        <h1>{message(`reason_${reason}`)}</h1>
      </div>
      {reason === 'paused' && (
        <button type="button" class="button" onClick={() => updateSettings(() => ({ paused: false }))}>
          {message('resume')}
        </button>
      )}
      {reason === 'siteOff' && tab.kind === 'page' && (
        <button type="button" class="button" onClick={() => switchSite(tab.report.site, true)}>
          {message('readSite', tab.report.site)}
        </button>
      )}
      {reason === 'notListed' && tab.kind === 'absent' && tab.tab?.url && (
        <SiteOffer tabId={tab.tab.id} site={siteOf(new URL(tab.tab.url).hostname)} />
      )}
      <p class="soft">
        {count !== undefined && message('coverageSize', formatNumber(count))}{' '}
        <a href={libraryLink()} target="_blank" rel="noopener">
          {message('browseLibrary')}
        </a>
      </p>
    </div>
  );
}
