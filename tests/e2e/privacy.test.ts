/** Nothing leaves the browser: every request of a session goes through a logging proxy, and all are the page's own. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../tools/drive/driver.ts';
import { launch } from '../../tools/drive/launch.ts';
import { clickMark, markedTexts, openPopup, readReport } from '../../tools/drive/page-marks.ts';
import { type PageServer, servePages } from '../../tools/drive/serve.ts';
import { until } from '../../tools/drive/until.ts';
import { ROOT } from '../../tools/run.ts';

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
    const own = new Set([`GET ${url}`, `GET ${new URL('/favicon.ico', url)}`]);
    expect(server.requests.filter((request) => !own.has(request) && !BROWSERS_OWN.test(request))).toEqual([]);
  });
});
