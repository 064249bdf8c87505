/** Sites on which the reader does not want anything read. */
import { updateSettings } from './settings.ts';

/** Read a site's pages, or leave them alone. `site` is a name as siteOf returns it. */
export function switchSite(site: string, on: boolean): Promise<void> {
  return updateSettings(({ sitesOff }) => {
    const others = sitesOff.filter((other) => other !== site);
    return { sitesOff: on ? others : [...others, site].sort() };
  });
}
