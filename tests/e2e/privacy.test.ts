/** Nothing leaves the browser: every request of a session goes through a logging proxy, and all are the page's own. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../tools/drive/driver.ts';
import { launch } from '../../tools/drive/launch.ts';
import { clickMark, markedTexts, openPopup, readReport } from '../../tools/drive/page-marks.ts';
import { type PageServer, servePages } from '../../tools/drive/serve.ts';
import { until } from '../../tools/drive/until.ts';
import { ROOT } from '../../tools/run.ts';
import { aPack } from '../unit/storage/a-pack.ts';
import { aReview } from '../unit/storage/a-review.ts';
import { SENTENCE } from './hostile-cases.ts';
import { importFile } from './import-file.ts';

/** What the browsers ask of their own makers, with or without an extension; no host of a news page or a source. */
const BROWSERS_OWN =
  /^(CONNECT |(GET|POST) https?:\/\/)([\w-]+\.)*(google\.com|googleapis\.com|mozilla\.(com|org|net))[:/]/;

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let server: PageServer;
  let driver: Driver;
  beforeAll(async () => {
    server = await servePages(`${ROOT}tests/pages/`);
    driver = await launch(name, { proxy: server.port });
  });
  afterAll(async () => {
    await driver.close();
    server.close();
  });

  test('reading a page, opening the card and the popup makes no request', async () => {
    const url = server.url('/wire/page.html');
    const page = await driver.openPage(url);
    await readReport(driver, page);
    expect(await markedTexts(page)).not.toEqual([]);
    await clickMark(page, 0);
    const popup = await openPopup(driver, page);
    await until('the popup to list accounts', () => popup.$('.account'));
    expect(strangeRequests(server, [url])).toEqual([]);
    await popup.close();
    await page.close();
  });

  test('a session of 50 pages, cards, searches and imports makes no request', async () => {
    const paths = Array.from({ length: PAGES }, (_, at) => `/session-${at}`);
    for (const [at, path] of paths.entries()) server.put(path, article(at));
    const page = await driver.openPage(server.url('/wire/page.html'));
    let cards = 0;
    for (const [at, path] of paths.entries()) {
      await page.goto(server.url(path));
      await until(`marks on page ${at}`, async () => (await markedTexts(page)).includes(SENTENCE));
      if (at % 5 > 0) continue;
      await clickMark(page, 0);
      await until('the card', () =>
        page.evaluate(() => document.documentElement.lastElementChild?.matches(':popover-open')),
      );
      cards++;
    }
    const library = await driver.openOwn('library.html#/search?q=asylum');
    await until('something found', () => library.$('.hit'));
    for (const route of [
      '/search?q=chemical%20attack',
      '/claimants',
      '/dispute/syria/assad-resigned',
      '/own',
      '/settings',
      '/packs',
    ]) {
      await library.evaluate((hash) => location.assign(`#${hash}`), route);
      await until(`${route} to be shown`, () => library.$('main h1'));
    }
    await importFile(library, 'pack', aPack());
    await importFile(library, 'claims', [aReview()]);
    expect(cards).toBe(10);
    expect(strangeRequests(server, [server.url('/wire/page.html'), ...paths.map((path) => server.url(path))])).toEqual(
      [],
    );
  }, 180_000);
});

const PAGES = 50;

function article(at: number): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Syria, day ${at}</title></head>
    <body><main><article><h1>Syria, day ${at}</h1><p>Shops in central Damascus were open on day ${at}, residents said.</p>
    <p>${SENTENCE}</p><p>More is expected on day ${at + 1}.</p></article></main></body></html>`;
}

/** Return the requests so far that are neither for these pages nor the browser's own. */
function strangeRequests({ requests }: PageServer, pages: readonly string[]): string[] {
  const own = new Set(pages.flatMap((url) => [`GET ${url}`, `GET ${new URL('/favicon.ico', url)}`]));
  return requests.filter((request) => !own.has(request) && !BROWSERS_OWN.test(request));
}
