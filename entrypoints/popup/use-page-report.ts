/** What the page in the active tab has to say, asked of its content script. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type PageReport, page } from '../content/protocol.ts';

/** `absent`: no content script answers in this tab, so the site is not on the list. */
export type TabReport = { tabId: number; url: string; report: PageReport } | 'absent';

/** How long a page that is still being read is left before it is asked again, in ms. */
const ASK_AGAIN = 300;

/** Return the active tab's report, undefined until it has answered; a page still being read is asked again. */
export function usePageReport(): TabReport | undefined {
  const [report, setReport] = useState<TabReport>();
  useEffect(() => {
    const controller = new AbortController();
    follow(setReport, controller.signal);
    return () => controller.abort();
  }, []);
  return report;
}

async function follow(onReport: (report: TabReport) => void, signal: AbortSignal): Promise<void> {
  const tab = await activeTab();
  while (!signal.aborted) {
    const report = await ask(tab);
    if (signal.aborted) return;
    onReport(report);
    if (report === 'absent' || report.report.state !== 'reading') return;
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
  }
}

async function activeTab(): Promise<{ id: number; url: string } | null> {
  // A test, or a reader, may open the popup as a page of its own and name the tab.
  const named = Number(new URLSearchParams(location.search).get('tab'));
  const tab = named
    ? await browser.tabs.get(named)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '' };
}

async function ask(tab: { id: number; url: string } | null): Promise<TabReport> {
  if (!tab) return 'absent';
  try {
    return { tabId: tab.id, url: tab.url, report: await page.sendMessage('reportPage', undefined, tab.id) };
  } catch {
    return 'absent';
  }
}
