/** Many tabs, each with an article full of marks, opened one after another and all left open. */
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserName } from '../browsers.ts';
import { markedTexts } from '../drive/page-marks.ts';
import { servePages } from '../drive/serve.ts';
import { until } from '../drive/until.ts';
import { ROOT } from '../run.ts';
import { articleOf, markedSentences } from './articles.ts';
import { beside, type Row } from './row.ts';
import { startSubject } from './subject.ts';

const MARKS = 20;
/** How long a browser may come to rest before its memory is read, in ms. */
const REST = 5000;

const UNITS = {
  'opened in': 's',
  'marks, all tabs': '',
  'marks in the first tab, seen again': '',
  'memory, empty': 'MB',
  'memory, all open': 'MB',
  'processor time': 's',
  errors: '',
};

/** Return what `count` tabs cost a browser with the extension and without it. */
export async function manyTabs(name: BrowserName, count: number): Promise<Row[]> {
  const article = articleOf(await markedSentences(MARKS));
  return beside(UNITS, await measure(name, true, count, article), await measure(name, false, count, article));
}

async function measure(name: BrowserName, withExtension: boolean, count: number, article: string) {
  const server = await servePages(ROOT);
  const subject = await startSubject(name, withExtension);
  try {
    await pause(REST);
    const empty = subject.usage();
    const start = performance.now();
    const pages = [];
    let marks = 0;
    for (let tab = 0; tab < count; tab++) {
      server.put(`/tab-${tab}`, article);
      const page = await subject.open(server.url(`/tab-${tab}`));
      const enough = async () => (await markedTexts(page)).length >= MARKS;
      if (withExtension) await until(`the marks of tab ${tab}`, enough);
      marks += (await markedTexts(page)).length;
      pages.push(page);
    }
    const openedIn = (performance.now() - start) / 1000;
    await pause(REST);
    const full = subject.usage();
    const first = pages[0];
    await first?.bringToFront();
    return {
      'opened in': openedIn,
      'marks, all tabs': marks,
      'marks in the first tab, seen again': first ? (await markedTexts(first)).length : 0,
      'memory, empty': empty.memory,
      'memory, all open': full.memory,
      'processor time': full.processor - empty.processor,
      errors: report(subject.errors),
    };
  } finally {
    await subject.browser.close();
    server.close();
  }
}

/** Print the errors, a line each, and return their number. */
function report(errors: readonly string[]): number {
  for (const error of errors) console.error(error);
  return errors.length;
}
