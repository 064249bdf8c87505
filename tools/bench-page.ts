/**
 * Bench, part 2: what the page layer costs on pages, in both browsers, beside one bare pass over the text (the floor)
 * and beside mark.js highlighting the same passages.
 *
 *   node tools/bench-page.ts [--pages DIR] [--rounds N] [--firefox | --chromium] [--json]
 *
 * Two states of the code: `first`, a page just navigated to whose script has never run; and `warm`, code that has run
 * before on a document that nobody has touched. Ratios are taken page by page from medians over the rounds.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { Browser } from 'wxt/browser';
import { bundleSubjects } from './bench/bundle-subjects.ts';
import { heapAfterNavigations } from './bench/heap.ts';
import { longestTasks } from './bench/longest-task.ts';
import type * as Subjects from './bench/page-subjects.ts';
import { type BenchPage, madePage, samplePages, savedPages } from './bench/pages.ts';
import { percentile, summary } from './bench/statistics.ts';
import type { BrowserName } from './browsers.ts';
import type { Driver } from './drive/driver.ts';
import { build, launch } from './drive/launch.ts';
import { type PageServer, servePages } from './drive/serve.ts';
import { ROOT } from './run.ts';

declare const bench: typeof Subjects;
declare const chrome: Pick<typeof Browser, 'runtime'>;

/** Fine clocks need a page that is isolated from others, on a host that counts as secure. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const HOST = 'localhost';

const STEPS = ['gate', 'read', 'anchor', 'paint', 'marks', 'markJs'] as const;
const SUBJECTS = ['floor', 'gate', 'marks', 'markJs'] as const;
type State = 'first' | 'warm';

/** Times in ms of one page, by step. */
type Medians = { [step: string]: number };

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    firefox: { type: 'boolean', default: false },
    chromium: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
const names: BrowserName[] = (['chromium', 'firefox'] as const).filter(
  (name) => options[name] || options.chromium === options.firefox,
);
const pages = [...samplePages(), ...(options.pages ? savedPages(options.pages) : []), madePage()];
const pack: { topics: Record<string, string[]> } = JSON.parse(
  readFileSync(join(ROOT, 'public/packs/syria/pack.json'), 'utf8'),
);
const topics = [...new Set(Object.values(pack.topics).flat())];

const results: Record<string, unknown> = {};
for (const name of names) {
  if (!options.json) console.log(`\n${name}: ${pages.length} pages, ${rounds} rounds`);
  await build(name);
  results[name] = await measureBrowser(name);
}
if (options.json) console.log(JSON.stringify(results));

async function measureBrowser(name: BrowserName) {
  const server = await servePages(ROOT);
  const driver = await launch(name);
  try {
    const code = await bundleSubjects();
    const measured: Record<State, Medians[]> = { first: [], warm: [] };
    const asked: number[] = [];
    for (const page of pages) {
      const tab = await driver.browser.newPage();
      measured.first.push(await measureFirst(tab, server, page, code));
      measured.warm.push(await measureWarm(tab, server, page, code));
      asked.push(await measureAsk(driver, tab, server, page, code));
      await tab.close();
    }
    const table = {
      ms: { floor: summary(measured.first.map(({ floor = 0 }) => floor)), ask: summary(asked) },
      first: ratios(measured.first),
      warm: ratios(measured.warm),
      ...(name === 'chromium' && {
        longestTask: await longestTasks(driver, server, pages),
        heap: await heapAfterNavigations(driver, server),
      }),
    };
    if (!options.json) print(table);
    return {
      ...table,
      pages: Object.fromEntries(
        pages.map(({ name: of }, i) => [of, { first: measured.first[i], warm: measured.warm[i] }]),
      ),
    };
  } finally {
    await driver.close();
    server.close();
  }
}

/** Every subject on a page of its own, just navigated to. */
async function measureFirst(tab: Page, server: PageServer, { html }: BenchPage, code: string): Promise<Medians> {
  const times: Subjects.Times[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const subject of SUBJECTS) {
      await show(tab, server, html);
      await tab.evaluate(code);
      times.push(await tab.evaluate((which, words) => bench.measureHere(which, words), subject, topics));
    }
  }
  return medians(times);
}

async function measureWarm(tab: Page, server: PageServer, { html }: BenchPage, code: string): Promise<Medians> {
  await show(tab, server, '<!doctype html><title>bench</title><body></body>');
  await tab.evaluate(code);
  // One round more warms the code.
  const times = await tab.evaluate(
    (page, words, times) => bench.measureWarm(page, words, times),
    html,
    topics,
    rounds + 1,
  );
  return medians(times.slice(SUBJECTS.length));
}

/** From sending the page's blocks to having the matches, as a page of the extension sees it. */
async function measureAsk(
  driver: Driver,
  tab: Page,
  server: PageServer,
  { html }: BenchPage,
  code: string,
): Promise<number> {
  await show(tab, server, html);
  await tab.evaluate(code);
  const request = await tab.evaluate(() => bench.request(document));
  const own = await driver.openOwn('popup.html?tab=0');
  const times = await own.evaluate(
    async (data, times) => {
      const taken: number[] = [];
      for (let round = 0; round < times; round++) {
        const start = performance.now();
        await chrome.runtime.sendMessage({ id: round, type: 'findMatches', data, timestamp: 0 });
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

function medians(times: readonly Subjects.Times[]): Medians {
  const steps = new Set(times.flatMap((time) => Object.keys(time)));
  return Object.fromEntries(
    [...steps].map((step) => [
      step,
      percentile(
        times.flatMap((time) => time[step] ?? []),
        0.5,
      ),
    ]),
  );
}

/** Return each step as a multiple of the floor, and ours as a share of mark.js, over the pages. */
function ratios(measured: readonly Medians[]) {
  const over = (step: string, base: string) =>
    summary(measured.map((page) => (page[step] ?? 0) / (page[base] || Number.NaN)));
  return {
    ...Object.fromEntries(STEPS.map((step) => [step, over(step, 'floor')])),
    'marks / mark.js': over('marks', 'markJs'),
  };
}

function print(table: object): void {
  for (const [group, rows] of Object.entries(table)) {
    console.log(`  ${group}`);
    for (const [row, value] of Object.entries(rows)) {
      const cells = typeof value === 'object' && value !== null ? Object.entries(value) : [['', value]];
      console.log(
        `    ${row.padEnd(18)} ${cells.map(([key, cell]) => `${key} ${typeof cell === 'number' ? cell.toFixed(2) : cell}`.padEnd(16)).join(' ')}`,
      );
    }
  }
}
