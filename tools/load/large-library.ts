/** A library of very many claims, taken in through its page as a reader would, and what it changes for reading. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../browsers.ts';
import type { Driver } from '../drive/driver.ts';
import { markedTexts } from '../drive/page-marks.ts';
import { type PageServer, servePages } from '../drive/serve.ts';
import { until } from '../drive/until.ts';
import { ROOT } from '../run.ts';
import { articleOf, claimFeed, markedSentences } from './articles.ts';
import type { Row } from './row.ts';
import { type Subject, startSubject } from './subject.ts';

const MARKS = 20;
/** Openings of the article, of which the median counts. */
const ROUNDS = 5;
/** A large import takes minutes on a busy machine, in ms. */
const PATIENCE = 400_000;

/** Return what a library of `claims` claims costs beside the built-in pack alone: the second column is without the claims. */
export async function largeLibrary(name: BrowserName, claims: number): Promise<Row[]> {
  const server = await servePages(ROOT);
  const subject = await startSubject(name, true);
  const folder = await mkdtemp(join(tmpdir(), 'parallax-'));
  try {
    const { driver } = subject;
    if (!driver) throw new Error('There is no library without the extension.');
    server.put('/article', articleOf(await markedSentences(MARKS)));
    const before = await measure(driver, subject, server);
    const file = join(folder, 'claims.json');
    await writeFile(file, await claimFeed(claims));
    const importing = await takeIn(driver, file);
    const compiled = (await timeToMarks(subject, server)) / 1000;
    const after = await measure(driver, subject, server);
    for (const error of subject.errors) console.error(error);
    return [
      { measure: 'file read and shown', unit: 's', with: importing.shown, without: null },
      { measure: 'taken in', unit: 's', with: importing.taken, without: null },
      { measure: 'first article after that: the index is compiled', unit: 's', with: compiled, without: null },
      ...Object.entries(after).map(([measure, value]) => ({
        measure,
        unit: measure.startsWith('memory') ? 'MB' : 'ms',
        with: value,
        without: before[measure] ?? null,
      })),
      { measure: 'errors', unit: '', with: subject.errors.length, without: null },
    ];
  } finally {
    await subject.browser.close();
    server.close();
    await rm(folder, { recursive: true });
  }
}

async function measure(driver: Driver, subject: Subject, server: PageServer): Promise<Record<string, number>> {
  const warm: number[] = [];
  const cold: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    warm.push(await timeToMarks(subject, server));
    await driver.stopBackground();
    cold.push(await timeToMarks(subject, server));
  }
  const start = performance.now();
  const library = await driver.openOwn('library.html#/search?q=presidency');
  await until('hits', () => library.$('.hit'), PATIENCE);
  const searched = performance.now() - start;
  await library.close();
  return {
    'article opened until its marks are painted': median(warm),
    'the same with a background that was stopped': median(cold),
    'library opened until the first hit': searched,
    'memory of the browser': subject.usage().memory,
  };
}

async function timeToMarks(subject: Subject, server: PageServer): Promise<number> {
  const start = performance.now();
  const page = await subject.open(server.url('/article'));
  await until('the marks', async () => (await markedTexts(page)).length >= MARKS, PATIENCE);
  const taken = performance.now() - start;
  await page.close();
  return taken;
}

/** Import a file on the packs page; return the seconds until it was shown, and from the click until it was taken in. */
async function takeIn(driver: Driver, file: string): Promise<{ shown: number; taken: number }> {
  const library = await driver.openOwn('library.html#/packs');
  // The chooser of claims is the one that takes web pages too.
  const chooser = await until('the chooser of claims', () => library.$('input[type=file][accept*=html]'));
  const start = performance.now();
  await chooser.uploadFile(file);
  const before = await library.$$eval('.rows .switch', (packs) => packs.length);
  await until('the preview', () => library.$('.preview .actions .button'), PATIENCE);
  const shown = performance.now();
  // Not by the mouse: while the page grows, it may hit the button beside it.
  await library.$eval('.preview .actions .button', (button) => button instanceof HTMLElement && button.click());
  await until(
    'one more pack',
    () => library.$$eval('.rows .switch', (packs, known) => packs.length > known, before),
    PATIENCE,
  );
  const taken = performance.now();
  await library.close();
  return { shown: (shown - start) / 1000, taken: (taken - shown) / 1000 };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
