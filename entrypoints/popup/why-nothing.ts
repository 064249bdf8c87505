/** Why the panel has nothing to list, told apart so that the reader knows what to do about it. */
import { siteOf } from '../../storage/settings.ts';
import type { TabReport } from './use-tab-report.ts';

export type Reason =
  | 'paused'
  | 'siteOff'
  | 'reading'
  | 'failed'
  | 'unrelated'
  | 'nothingFound'
  /** A site of the list whose page was open before the extension came, so that nothing of it runs there. */
  | 'openedBefore'
  | 'notListed'
  /** Not a page of the web, or one that browsers keep extensions from. */
  | 'notReadable';

/** Return why nothing is listed. `sites` are the names of the sites that are read. */
export function whyNothing(tab: TabReport, paused: boolean, sites: readonly string[]): Reason {
  if (tab.kind === 'page') {
    const { state } = tab.report;
    if (state === 'off') return paused ? 'paused' : 'siteOff';
    return state === 'read' ? 'nothingFound' : state;
  }
  // Without the address, which Chrome keeps from the side panel, "not listed" is what is known.
  if (!tab.tab?.url) return 'notListed';
  const { protocol, hostname } = new URL(tab.tab.url);
  if (protocol !== 'https:' && protocol !== 'http:') return 'notReadable';
  const site = siteOf(hostname);
  return sites.some((name) => site === name || site.endsWith(`.${name}`)) ? 'openedBefore' : 'notListed';
}
