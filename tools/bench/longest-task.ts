/** The longest time our script holds a page up, on a processor made four times slower. */
import type { CDPSession, Page } from 'puppeteer-core';
import type { Driver } from '../drive/driver.ts';
import type { PageServer } from '../drive/serve.ts';
import { until } from '../drive/until.ts';
import type { BenchPage } from './pages.ts';
import { percentile } from './statistics.ts';

const SLOWER = 4;

/** How long a page is watched after it was loaded, in ms. */
const WATCHED = 2500;

/** An event of Chromium's trace; times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args: { data?: { url?: string; functionName?: string; scriptName?: string } };
}

/** Return median, 95th percentile and worst of the longest stretch of our script on each page, in ms. */
export async function longestTasks(driver: Driver, server: PageServer, pages: readonly BenchPage[]) {
  const longest: { name: string; ms: number }[] = [];
  for (const { name, html } of pages) {
    server.put('/task', html);
    const page = await driver.browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const events = await traced(session, page, server.url('/task'));
    await page.close();
    longest.push({ name, ms: longestOf(events, driver.base) });
  }
  const times = longest.map(({ ms }) => ms);
  const worst = longest.sort((a, b) => b.ms - a.ms)[0];
  return {
    ms: { median: percentile(times, 0.5), p95: percentile(times, 0.95) },
    worst: { ms: worst?.ms, page: worst?.name },
  };
}

async function traced(session: CDPSession, page: Page, url: string): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline', 'toplevel', 'v8'] },
    transferMode: 'ReportEvents',
  });
  await page.goto(url, { timeout: 60_000 });
  await until('the page to have been read', () => page.evaluate((ms) => performance.now() > ms, WATCHED));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  return events;
}

/** Return the longest run of a script of ours, in ms; what it calls is within. */
function longestOf(events: readonly TraceEvent[], base: string): number {
  const ours = events.filter(({ ph, dur, args: { data } }) => {
    const from = data?.url ?? data?.scriptName ?? '';
    return ph === 'X' && dur !== undefined && from.startsWith(base);
  });
  return Math.max(0, ...ours.map(({ dur = 0 }) => dur / 1000));
}
