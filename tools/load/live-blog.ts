/** A live blog that grows by a post a second, read by both browsers at the same time, so that both share the weather. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../browsers.ts';
import { markedTexts } from '../drive/page-marks.ts';
import { servePages } from '../drive/serve.ts';
import { until } from '../drive/until.ts';
import { ROOT } from '../run.ts';
import { liveBlogOf, markedSentences } from './articles.ts';
import { beside, type Row } from './row.ts';
import { startSubject } from './subject.ts';

/** Sentences that take turns in the posts. */
const SENTENCES = 20;
/** Posts of which the delay of the mark is measured; the median counts. */
const SAMPLES = 5;

/** Variables of the page, see liveBlogOf. */
declare const posts: number;
declare const lags: number[];

const UNITS = {
  posts: '',
  'posts with a sentence to mark': '',
  marks: '',
  'a mark after its post, at the end': 'ms',
  'memory, after the first 10 s': 'MB',
  'memory, at the end': 'MB',
  'processor time': 's',
  'a timer of the page comes late, 99th percentile': 'ms',
  'a timer of the page comes late, worst': 'ms',
  errors: '',
};

/** Return what a live blog costs over `minutes`. */
export async function liveBlog(name: BrowserName, minutes: number): Promise<Row[]> {
  const blog = liveBlogOf(await markedSentences(SENTENCES));
  const [withIt, without] = await Promise.all([
    measure(name, true, minutes, blog),
    measure(name, false, minutes, blog),
  ]);
  return beside(UNITS, withIt, without);
}

async function measure(name: BrowserName, withExtension: boolean, minutes: number, blog: string) {
  const server = await servePages(ROOT);
  const subject = await startSubject(name, withExtension);
  try {
    server.put('/live', blog);
    const page = await subject.open(server.url('/live'));
    await pause(10_000);
    const early = subject.usage();
    await pause(minutes * 60_000 - 10_000);
    const late = subject.usage();
    const timers = await page.evaluate(() => lags.toSorted((a, b) => a - b));
    const delays: number[] = [];
    while (withExtension && delays.length < SAMPLES) delays.push(await delayOfNextMark(page));
    for (const error of subject.errors) console.error(error);
    return {
      posts: await page.evaluate(() => posts),
      'posts with a sentence to mark': await page.evaluate(() => Math.ceil(posts / 3)),
      marks: (await markedTexts(page)).length,
      ...(withExtension && {
        'a mark after its post, at the end': delays.toSorted((a, b) => a - b)[SAMPLES >> 1] ?? 0,
      }),
      'memory, after the first 10 s': early.memory,
      'memory, at the end': late.memory,
      'processor time': late.processor - early.processor,
      'a timer of the page comes late, 99th percentile': timers[Math.floor(timers.length * 0.99)] ?? 0,
      'a timer of the page comes late, worst': timers.at(-1) ?? 0,
      errors: subject.errors.length,
    };
  } finally {
    await subject.browser.close();
    server.close();
  }
}

/** Wait for the next post with a sentence; return the ms from its coming to its mark. */
async function delayOfNextMark(page: Page): Promise<number> {
  const before = await page.evaluate(() => posts);
  const newest = await until('the next sentence', () =>
    page.evaluate((known) => posts > known && posts % 3 === 1 && `post-${posts - 1}`, before),
  );
  const came = performance.now();
  await until('its mark', () =>
    page.evaluate((id) => {
      const post = document.getElementById(String(id));
      let isMarked = false;
      CSS.highlights.forEach((highlight, name) => {
        if (!name.startsWith('parallax-mark')) return;
        highlight.forEach((range) => {
          if (range instanceof Range && post?.contains(range.startContainer)) isMarked = true;
        });
      });
      return isMarked;
    }, newest),
  );
  return performance.now() - came;
}
