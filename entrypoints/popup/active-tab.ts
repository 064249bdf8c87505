/** Which tab the popup or the side panel is about. */
import { browser } from 'wxt/browser';

export interface ActiveTab {
  id: number;
  /** Empty where the browser does not tell, as in the side panel of Chrome. */
  url: string;
}

/** Return the tab that is named in the address (a test does so), or the one in front of this window. */
export async function findActiveTab(): Promise<ActiveTab | null> {
  const named = new URLSearchParams(location.search).get('tab');
  const tab =
    named === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(Number(named)).catch(() => undefined);
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '' };
}

/** Call `listener` whenever another tab comes to the front or a tab shows another page, until `signal` aborts. */
export function watchActiveTab(listener: () => void, signal: AbortSignal): void {
  const onUpdated = (_id: number, change: { status?: string }) => {
    if (change.status) listener();
  };
  browser.tabs.onActivated.addListener(listener);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(listener);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
}
