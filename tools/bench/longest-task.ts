/** The longest time our script holds a page up, on a processor made four times slower. */
import type { CDPSession } from 'puppeteer-core';
import type { Driver } from '../drive/driver.ts';
import { openLine } from '../drive/page-marks.ts';
import type { PageServer } from '../drive/serve.ts';
import { until } from '../drive/until.ts';
import type { BenchPage } from './pages.ts';
import { percentile } from './statistics.ts';

const SLOWER = 4;

/** How long a page is watched after it was read, in ms: looking for shadow roots and keeping marks come then. */
const AFTER = 500;

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
  server.put('/task', '<!doctype html><title>bench</title>');
  const tab = await driver.openPage(server.url('/task'));
  const line = await openLine(driver, tab);
  const session = await tab.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const longest: { name: string; ms: number }[] = [];
  for (const { name, html } of pages) {
    server.put('/task', html);
    const events = await traced(session, async () => {
      await tab.goto(server.url('/task'), { timeout: 60_000 });
      await until('the page to have been read', async () => {
        const report = await line.send('reportPage');
        return report && report.state !== 'reading';
      });
      await tab.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), AFTER);
    });
    longest.push({ name, ms: longestOf(events, driver.base) });
  }
  await line.close();
  await tab.close();
  const times = longest.map(({ ms }) => ms);
  const worst = longest.sort((a, b) => b.ms - a.ms)[0];
  return {
    ms: { median: percentile(times, 0.5), p95: percentile(times, 0.95) },
    worst: { ms: worst?.ms, page: worst?.name },
  };
}

async function traced(session: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const onData = ({ value }: { value: object[] }) => events.push(...(value as unknown as TraceEvent[]));
  session.on('Tracing.dataCollected', onData);
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline', 'toplevel', 'v8'] },
    transferMode: 'ReportEvents',
  });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', onData);
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
