import { message } from '../../components/i18n.ts';
import { listedSites } from '../../components/listed-sites.ts';
import { formatNumber } from '../../components/locale.ts';
import { switchSite } from '../../storage/switch-site.ts';
import { SitesAdded } from './SitesAdded.tsx';

interface Props {
  sitesOff: readonly string[];
}

/** Which sites are read: those of the list, those that the reader added, and those that the reader switched off. */
export function SiteList({ sitesOff }: Props) {
  const sites = listedSites();
  return (
    <section>
      <h2>{message('sites')}</h2>
      <p>{message('sitesLead')}</p>
      {sitesOff.length > 0 && (
        <>
          <h3>{message('sitesOff')}</h3>
          <ul class="rows">
            {sitesOff.map((site) => (
              <li key={site} class="row">
                <bdi>{site}</bdi>
                <button type="button" class="button" onClick={() => switchSite(site, true)}>
                  {message('readAgain')} <span class="visually-hidden">{site}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <SitesAdded listed={sites} />
      <details>
        <summary>{message('siteCount', formatNumber(sites.length))}</summary>
        <ul class="names sites" lang="en">
          {sites.map((site) => (
            <li key={site}>
              <bdi>{site}</bdi>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
