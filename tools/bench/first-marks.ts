/** How long a reader waits for the marks of an article once its page has settled. */
import type { Page } from 'puppeteer-core';
import type { Driver } from '../drive/driver.ts';
import type { PageServer } from '../drive/serve.ts';
import { until } from '../drive/until.ts';
import type { BenchPage } from './pages.ts';
import { summary } from './statistics.ts';

/** Looks for a mark before every frame and notes when the first one was there. */
const WATCHER = `<script>
  (function look() {
    let marked = false;
    CSS.highlights.forEach((_, name) => { marked ||= name.startsWith('parallax-mark'); });
    if (marked) performance.mark('marked'); else requestAnimationFrame(look);
  })();
</script>`;

/**
 * Return the time in ms from the page's load event to the first mark, over the pages that have one: with a background
 * that is awake, and with one that had been stopped. 0 stands for marks that came before the page had loaded.
 */
export async function firstMarks(driver: Driver, server: PageServer, pages: readonly BenchPage[], rounds: number) {
  const tab = await driver.openPage('about:blank');
  const awake: number[] = [];
  const stopped: number[] = [];
  for (const { html } of pages) {
    server.put(
      '/first',
      html.replace(/<\/title>/i, (end) => `${end}${WATCHER}`),
    );
    for (let round = 0; round < rounds; round++) {
      awake.push(await waitForMark(tab, server));
      await driver.stopBackground();
      stopped.push(await waitForMark(tab, server));
    }
  }
  await tab.close();
  return { awake: summary(awake), stopped: summary(stopped) };
}

async function waitForMark(tab: Page, server: PageServer): Promise<number> {
  await tab.goto(server.url('/first'));
  return until('a mark', () =>
    tab.evaluate(() => {
      const [marked] = performance.getEntriesByName('marked');
      const [navigation] = performance.getEntriesByType('navigation');
      if (!marked || !(navigation instanceof PerformanceNavigationTiming)) return null;
      return { ms: Math.max(0, marked.startTime - navigation.loadEventEnd) };
    }),
  ).then(({ ms }) => ms);
}
