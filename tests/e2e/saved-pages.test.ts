/**
 * No mark on real pages that carry no disputed claim. The pages belong to their publishers and are no part of this
 * repository: name a folder of saved ones, as for `npm run bench -- --pages`, in the environment.
 *
 *   PARALLAX_PAGES=../pages vitest run --project e2e tests/e2e/saved-pages.test.ts
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { savedPages } from '../../tools/bench/pages.ts';
import type { Driver } from '../../tools/drive/driver.ts';
import { launch } from '../../tools/drive/launch.ts';
import { readReport } from '../../tools/drive/page-marks.ts';
import { type PageServer, servePages } from '../../tools/drive/serve.ts';
import { ROOT } from '../../tools/run.ts';

const FOLDER = process.env.PARALLAX_PAGES;

describe.skipIf(FOLDER === undefined)('saved pages (skipped unless PARALLAX_PAGES names their folder)', () => {
  let driver: Driver;
  let server: PageServer;
  beforeAll(async () => {
    server = await servePages(ROOT);
    driver = await launch('chromium');
  });
  afterAll(async () => {
    await driver.close();
    server.close();
  });

  test.each(FOLDER === undefined ? [] : savedPages(FOLDER))('$name has no mark', async ({ html }) => {
    server.put('/saved', html);
    const page = await driver.openPage(server.url('/saved'));
    const { matches } = await readReport(driver, page);
    await page.close();
    const marks = matches.filter(({ strength }) => strength === 'mark');
    expect(marks.map(({ dispute, text }) => `${dispute}: ${text}`)).toEqual([]);
  });
});
