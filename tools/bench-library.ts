/**
 * `npm run bench-library [-- --count N] [--firefox] [--json]`: how the library bears a large import of reviewed claims: the
 * import, the search's preparation, its latency by keystroke, and the longest time the page stands still. The claims
 * are made of halves of the sentences that the evaluation has as ordinary news. The build must be up to date.
 */
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { percentile } from './bench/statistics.ts';
import { launch } from './drive/launch.ts';
import { until } from './drive/until.ts';
import { ROOT } from './run.ts';

/** What a reader types, letter by letter; several languages, frequent and rare words, and nothing that is there. */
const QUERIES = ['government', 'oil price 2024', 'minister said', 'Assad resign', 'hospital attack', 'zzyzx'];
/** Times up to which a search may take in one step, in ms. */
const PATIENCE = 300_000;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    firefox: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const folder = await mkdtemp(join(tmpdir(), 'parallax-library-'));
try {
  const file = join(folder, 'claims.json');
  await writeClaims(file, Number(values.count));
  const figures = await measure(file);
  console.log(values.json ? JSON.stringify({ library: figures }) : figures);
} finally {
  await rm(folder, { recursive: true });
}

async function measure(file: string) {
  const driver = await launch(values.firefox ? 'firefox' : 'chromium');
  try {
    const page = await driver.openOwn('library.html#/packs');
    await watchTasks(page);
    const [, chooser] = await until('the choosers', async () => {
      const found = await page.$$('input[type=file]');
      return found.length > 1 ? found : null;
    });
    const began = performance.now();
    await chooser?.uploadFile(file);
    await until('the preview', () => page.$('.preview'), PATIENCE);
    const read = performance.now();
    await page.$eval('.preview .button', (button) => button instanceof HTMLElement && button.click());
    await until('the pack', () => page.$('.notice'), PATIENCE);
    const taken = performance.now();
    const importing = await longestTask(page);
    await page.close();

    const library = await driver.openOwn('library.html#/search?q=syria');
    await watchTasks(library);
    const opened = performance.now();
    await until('the first hits', () => library.$('.hit'), PATIENCE);
    const first = performance.now();
    await until('all hits', () => library.evaluate(isReady), PATIENCE);
    const ready = performance.now();
    const preparing = await longestTask(library);
    const latencies: number[] = [];
    for (const query of QUERIES) {
      for (let length = 1; length <= query.length; length++) {
        latencies.push(await library.evaluate(search, query.slice(0, length)));
      }
    }
    const searching = await longestTask(library);
    const pages: { [path: string]: { ms: number; longestTaskMs: number } } = {};
    for (const path of ['#/', '#/claimants', '#/claimant/Minister%207', '#/packs']) {
      const shown = await library.evaluate(visit, path);
      pages[path] = { ms: Math.round(shown), longestTaskMs: await longestTask(library) };
    }
    return {
      claims: Number(values.count),
      fileMB: round((await stat(file)).size / 2 ** 20),
      importSeconds: { read: round((read - began) / 1000), taken: round((taken - read) / 1000) },
      importLongestTaskMs: importing,
      search: {
        firstHitsSeconds: round((first - opened) / 1000),
        readySeconds: round((ready - opened) / 1000),
        preparingLongestTaskMs: preparing,
        latencyMs: {
          median: round(percentile(latencies, 0.5)),
          p95: round(percentile(latencies, 0.95)),
          worst: round(Math.max(...latencies)),
        },
        searchingLongestTaskMs: searching,
      },
      pages,
      memoryMB: driver.name === 'chromium' ? await memory(library) : null,
    };
  } finally {
    await driver.close();
  }
}

/** Return what the page and its worker hold, in MB. */
async function memory(page: Page): Promise<{ page: number; worker: number }> {
  const used = async (send: (method: 'HeapProfiler.collectGarbage' | 'Runtime.getHeapUsage') => Promise<unknown>) => {
    await send('HeapProfiler.collectGarbage');
    const usage = v.parse(
      v.object({ usedSize: v.number(), backingStorageSize: v.optional(v.number(), 0) }),
      await send('Runtime.getHeapUsage'),
    );
    return round((usage.usedSize + usage.backingStorageSize) / 2 ** 20);
  };
  const session = await page.createCDPSession();
  const [worker] = page.workers();
  return {
    page: await used((method) => session.send(method)),
    worker: worker ? await used((method) => worker.client.send(method)) : 0,
  };
}

/** Keep the longest time at which the page does not answer, since it was last asked for. */
async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    let last = performance.now();
    let longest = 0;
    const tick = new MessageChannel();
    tick.port1.onmessage = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      setTimeout(() => tick.port2.postMessage(null), 4);
    };
    tick.port2.postMessage(null);
    document.addEventListener('parallax-longest', () => {
      document.documentElement.dataset.longest = String(longest);
      longest = 0;
    });
  });
}

async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => {
    document.dispatchEvent(new Event('parallax-longest'));
    return Math.round(Number(document.documentElement.dataset.longest));
  });
}

/** Evaluated in the page: whether the search has everything. */
function isReady(): boolean {
  return document.querySelector('.hits')?.getAttribute('aria-busy') === 'false';
}

/** Evaluated in the page: type a query; return the ms until its results are drawn. */
async function search(query: string): Promise<number> {
  const input = document.querySelector<HTMLInputElement>('header input[type=search]');
  if (!input) throw new Error('There is no search field.');
  const began = performance.now();
  input.value = query;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  const isDone = () => {
    const list = document.querySelector<HTMLElement>('.hits');
    return list?.dataset.query === query && list.getAttribute('aria-busy') === 'false';
  };
  while (!isDone()) await new Promise(requestAnimationFrame);
  return performance.now() - began;
}

/** Evaluated in the page: go to a place; return the ms until it is drawn. */
async function visit(path: string): Promise<number> {
  const began = performance.now();
  const before = document.querySelector('main')?.firstElementChild;
  location.hash = path;
  while (document.querySelector('main')?.firstElementChild === before || !document.querySelector('main h1')) {
    await new Promise(requestAnimationFrame);
  }
  await new Promise(requestAnimationFrame);
  return performance.now() - began;
}

/** Write `count` reviews of different claims, always the same ones. */
async function writeClaims(file: string, count: number): Promise<void> {
  const sentences = readFileSync(join(ROOT, 'tests/evaluation/negatives.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => v.parse(v.object({ text: v.string() }), JSON.parse(line)).text.split(' '));
  const out = createWriteStream(file);
  let seed = 1;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed % below;
  };
  const half = (end: boolean) => {
    const words = sentences[random(sentences.length)] ?? [];
    return end ? words.slice(words.length >> 1) : words.slice(0, words.length >> 1);
  };
  out.write('[');
  for (let at = 0; at < count; at++) {
    const review = {
      '@type': 'ClaimReview',
      claimReviewed: [...half(false), String(at), ...half(true)].join(' '),
      author: { '@type': 'Organization', name: `Reviewer ${random(60)}` },
      url: `https://reviewers.example/${at}`,
      datePublished: `20${10 + random(16)}-0${1 + random(9)}-1${random(10)}`,
      reviewBody: [...half(false), ...half(true), ...half(false)].join(' '),
      itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: `Minister ${random(20_000)}` } },
      reviewRating: { '@type': 'Rating', alternateName: half(true).slice(0, 8).join(' ') },
    };
    if (!out.write(`${at > 0 ? ',' : ''}${JSON.stringify(review)}\n`)) await once(out, 'drain');
  }
  out.end(']');
  await once(out, 'finish');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
