/**
 * What the page in front has to say, asked of its content script: when the panel opens, when another page comes to
 * the front, and when the page says that it has found more.
 */
import { useEffect, useState } from 'preact/hooks';
import { watchSettings } from '../../storage/settings.ts';
import { background } from '../background/protocol.ts';
import { type PageReport, type PageState, page } from '../content/protocol.ts';
import { type ActiveTab, findActiveTab, watchActiveTab } from './active-tab.ts';

/** `absent`: no content script answers in this tab. */
export type TabReport = { kind: 'page'; tabId: number; report: PageReport } | { kind: 'absent'; tab: ActiveTab | null };

/** How long a page that is still being read, or tries again, is left before it is asked again; in ms. */
const ASK_AGAIN: { [state in PageState]?: number } = { reading: 300, failed: 2000 };

/** Return the report of the tab in front, undefined until it has answered. */
export function useTabReport(): TabReport | undefined {
  const [report, setReport] = useState<TabReport>();
  useEffect(() => {
    const controller = new AbortController();
    follow(setReport, controller.signal);
    return () => controller.abort();
  }, []);
  return report;
}

function follow(onReport: (report: TabReport) => void, signal: AbortSignal): void {
  let asking = new AbortController();
  let tabId: number | undefined;
  const ask = () => {
    asking.abort();
    asking = new AbortController();
    askUntilRead((report) => {
      tabId = report.kind === 'page' ? report.tabId : report.tab?.id;
      onReport(report);
    }, asking.signal);
  };
  ask();
  watchActiveTab(ask, signal);
  watchSettings(ask, signal);
  // Pages tell the background after every repaint how much they found; this listens along.
  const stopListening = background.onMessage('showCount', ({ sender }) => {
    if (sender.tab?.id === tabId) ask();
  });
  signal.addEventListener('abort', () => {
    asking.abort();
    stopListening();
  });
}

async function askUntilRead(onReport: (report: TabReport) => void, signal: AbortSignal): Promise<void> {
  const tab = await findActiveTab();
  while (!signal.aborted) {
    const report = await askPage(tab);
    if (signal.aborted) return;
    onReport(report);
    const pause = report.kind === 'page' && ASK_AGAIN[report.report.state];
    if (!pause) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function askPage(tab: ActiveTab | null): Promise<TabReport> {
  if (!tab) return { kind: 'absent', tab };
  try {
    return { kind: 'page', tabId: tab.id, report: await page.sendMessage('reportPage', undefined, tab.id) };
  } catch {
    return { kind: 'absent', tab };
  }
}
