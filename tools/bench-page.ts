/**
 * Bench, part 2: what the page layer costs on pages, in both browsers, beside one bare pass over the text (the floor)
 * and beside mark.js highlighting the same passages.
 *
 *   node tools/bench-page.ts [--pages DIR] [--rounds N] [--firefox | --chromium] [--json]
 *
 * Times are those of our own work alone, none of waiting for an idle moment or for the background, but `ask`. `first` is
 * a page just loaded, whose code was never run: the page's, ours and that of the floor alike; `warm` is compiled code on
 * nodes that nobody has touched, as after a single-page navigation. Ratios are taken page by page, from the means of the
 * middle half of the rounds. With a folder of 65 saved pages a browser takes some
 * three minutes; --chromium and --firefox run one of them.
 */
import { parseArgs } from 'node:util';
import { topicsOf } from '../storage/publish-topics.ts';
import { bundleSubjects } from './bench/bundle-subjects.ts';
import { firstMarks } from './bench/first-marks.ts';
import { heapAfterNavigations } from './bench/heap.ts';
import { longestTasks } from './bench/longest-task.ts';
import { type Bench, measureAsk, measureFirst, measureWarm, type Typical } from './bench/measure-reading.ts';
import { type BenchPage, madePage, samplePages, savedPages } from './bench/pages.ts';
import { summary } from './bench/statistics.ts';
import type { BrowserName } from './browsers.ts';
import { build, launch } from './drive/launch.ts';
import { servePages } from './drive/serve.ts';
import { readBuiltInPack } from './read-pack.ts';
import { ROOT } from './run.ts';

const STEPS = ['gate', 'read', 'anchor', 'paint', 'marks', 'markJs'] as const;

export interface PageBenchOptions {
  /** A folder of saved pages to measure too. */
  pages?: string | undefined;
  rounds: number;
  browsers: readonly BrowserName[];
  /** Print tables while it goes. */
  isShown: boolean;
}

/** Return the figures of each browser, and those of each page. */
export async function benchPages({ pages: folder, rounds, browsers, isShown }: PageBenchOptions) {
  const samples = samplePages();
  const pages = [...samples, ...(folder ? savedPages(folder) : []), madePage()];
  const results: { [browser in BrowserName]?: Awaited<ReturnType<typeof measureBrowser>> } = {};
  for (const name of browsers) {
    if (isShown) console.log(`\n${name}: ${pages.length} pages, ${rounds} rounds`);
    await build(name);
    results[name] = await measureBrowser(name, samples, pages, rounds);
    const { pages: _, ...table } = results[name];
    if (isShown) print(table);
  }
  return results;
}

async function measureBrowser(
  name: BrowserName,
  samples: readonly BenchPage[],
  pages: readonly BenchPage[],
  rounds: number,
) {
  const server = await servePages(ROOT);
  const driver = await launch(name);
  try {
    const code = await bundleSubjects();
    const topics = await builtInTopics();
    const measured: Record<'first' | 'warm', Typical[]> = { first: [], warm: [] };
    const asked: number[] = [];
    for (const page of pages) {
      const bench: Bench = { driver, server, code, topics, rounds, tab: await driver.browser.newPage() };
      measured.first.push(await measureFirst(bench, page));
      measured.warm.push(await measureWarm(bench, page));
      asked.push(await measureAsk(bench, page));
      await bench.tab.close();
    }
    return {
      ms: { floor: summary(measured.first.map(({ floor = 0 }) => floor)), ask: summary(asked) },
      first: ratios(measured.first),
      warm: ratios(measured.warm),
      firstMarks: await firstMarks(driver, server, samples.filter(hasMarks), rounds),
      // Only Chromium can slow a processor down and weigh a heap.
      ...(name === 'chromium' && {
        longestTask: await longestTasks(driver, server, pages),
        heap: await heapAfterNavigations(driver, server),
      }),
      pages: Object.fromEntries(
        pages.map(({ name: of }, i) => [of, { first: measured.first[i], warm: measured.warm[i] }]),
      ),
    };
  } finally {
    await driver.close();
    server.close();
  }
}

function hasMarks({ name }: BenchPage): boolean {
  return name !== 'nothing-disputed';
}

async function builtInTopics(): Promise<string[]> {
  const { topics } = await readBuiltInPack();
  return topicsOf([{ origin: 'built-in', topics }]);
}

/** Return each step as a multiple of the floor, and ours as a share of mark.js, over the pages. */
function ratios(measured: readonly Typical[]) {
  const over = (step: string, base: string, pages = measured) =>
    summary(pages.map((page) => (page[step] ?? 0) / (page[base] || Number.NaN)));
  const unrelated = measured.filter(({ passed }) => passed === 0);
  return {
    ...Object.fromEntries(STEPS.map((step) => [step, over(step, 'floor')])),
    // Only a folder of saved pages has any.
    ...(unrelated.length > 0 && { 'gate, unrelated': over('gate', 'floor', unrelated) }),
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

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      firefox: { type: 'boolean', default: false },
      chromium: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const browsers = (['chromium', 'firefox'] as const).filter(
    (name) => values[name] || values.chromium === values.firefox,
  );
  const { pages, json } = values;
  const results = await benchPages({ pages, rounds: Number(values.rounds), browsers, isShown: !json });
  if (json) console.log(JSON.stringify(results));
}

if (import.meta.main) await main();
