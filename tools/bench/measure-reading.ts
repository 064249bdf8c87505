/**
 * Times of every step of the page layer on one page, in two states of the code: `first`, a page just navigated to whose
 * script has never run; and `warm`, code the engine has compiled, on nodes that nobody has touched.
 */
import type { Page } from 'puppeteer-core';
import type { Browser } from 'wxt/browser';
import type { Driver } from '../drive/driver.ts';
import type { PageServer } from '../drive/serve.ts';
import type * as Subjects from './page-subjects.ts';
import type { BenchPage } from './pages.ts';
import { midmean, percentile } from './statistics.ts';

declare const bench: typeof Subjects;
declare const chrome: Pick<typeof Browser, 'runtime'>;

/** Fine clocks need a page that is isolated from others, on a host that counts as secure. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const HOST = 'localhost';

/** Most time for one page in one state, in ms: pages of 10 MB get fewer rounds, but always one of each subject. */
const BUDGET = 1500;

/** Typical times in ms of one page, by step: means of the middle half. */
export interface Typical {
  [step: string]: number;
}

/** What a measurement needs: a tab of its own, and the script of bundle-subjects.ts. */
export interface Bench {
  driver: Driver;
  server: PageServer;
  tab: Page;
  code: string;
  topics: readonly string[];
  rounds: number;
}

/** Return the times of every subject, each on a page of its own that was just navigated to. */
export async function measureFirst({ tab, server, code, topics, rounds }: Bench, page: BenchPage): Promise<Typical> {
  const times: Subjects.Times[] = [];
  const end = performance.now() + BUDGET;
  for (let round = 0; round < rounds && (round === 0 || performance.now() < end); round++) {
    // Once is enough for what takes so many times longer than all the rest.
    for (const subject of ['floor', 'gate', 'marks', ...(round === 0 ? (['markJs'] as const) : [])] as const) {
      await show(tab, server, page.html);
      await tab.evaluate(code);
      times.push(await tab.evaluate((which, words) => bench.measureHere(which, words), subject, topics));
    }
  }
  return typical(times);
}

/** Return the times of every subject with warm code, on nodes that nobody has touched. */
export async function measureWarm({ tab, server, code, topics, rounds }: Bench, page: BenchPage): Promise<Typical> {
  await show(tab, server, '<!doctype html><title>bench</title><body></body>');
  await tab.evaluate(code);
  const times = await tab.evaluate(
    (html, words, most, budget) => bench.measureWarm(html, words, most, budget),
    page.html,
    topics,
    rounds,
    BUDGET,
  );
  return typical(times);
}

/** Return the time in ms from sending a page's blocks to having the matches, as a page of the extension sees it. */
export async function measureAsk({ driver, tab, server, code, rounds }: Bench, page: BenchPage): Promise<number> {
  await show(tab, server, page.html);
  await tab.evaluate(code);
  const request = await tab.evaluate(() => bench.request(document));
  const own = await driver.openOwn('popup.html?tab=0');
  const times = await own.evaluate(
    async (data, most) => {
      const taken: number[] = [];
      for (let round = 0; round < most; round++) {
        const start = performance.now();
        await chrome.runtime.sendMessage({ type: 'findMatches', data });
        taken.push(performance.now() - start);
      }
      return taken;
    },
    request,
    rounds,
  );
  await own.close();
  return percentile(times, 0.5);
}

async function show(tab: Page, server: PageServer, html: string): Promise<void> {
  server.put('/bench', html, ISOLATED);
  await tab.goto(server.url('/bench', HOST));
  await tab.evaluate(() => document.body.getBoundingClientRect().height);
}

function typical(times: readonly Subjects.Times[]): Typical {
  const steps = new Set(times.flatMap((time) => Object.keys(time)));
  return Object.fromEntries([...steps].map((step) => [step, midmean(times.flatMap((time) => time[step] ?? []))]));
}
