import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { message } from '../../components/i18n.ts';
import { findSite, removeSite } from '../../storage/site-access.ts';

interface Props {
  /** The sites of the built-in list, which are not shown again. */
  listed: readonly string[];
}

/** The sites that the reader added: the browser's record of permissions is the only one. */
export function SitesAdded({ listed }: Props) {
  const sites = useGrantedSites().filter((site) => !listed.includes(site));
  if (sites.length === 0) return null;
  return (
    <>
      <h3>{message('sitesAdded')}</h3>
      <ul class="rows">
        {sites.map((site) => (
          <li key={site} class="row">
            <bdi>{site}</bdi>
            <button type="button" class="button" onClick={() => removeSite(site)}>
              {message('stopReading')} <span class="visually-hidden">{site}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function useGrantedSites(): string[] {
  const [sites, setSites] = useState<string[]>([]);
  useEffect(() => {
    const read = async () => {
      const { origins = [] } = await browser.permissions.getAll();
      setSites(origins.map(findSite).filter((site) => site !== null));
    };
    read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, []);
  return sites;
}
