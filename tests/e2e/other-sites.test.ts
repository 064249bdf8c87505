/** Sites beyond the list: not read by themselves, read once on a click, and read from then on when switched on. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import type { Driver } from '../../tools/drive/driver.ts';
import { launch, OUTPUT } from '../../tools/drive/launch.ts';
import { markedTexts, tabOf } from '../../tools/drive/page-marks.ts';
import { OTHER_SITE, type PageServer, servePages } from '../../tools/drive/serve.ts';
import { until } from '../../tools/drive/until.ts';
import { ROOT } from '../../tools/run.ts';
import { grantedBuild } from './granted-build.ts';
import { SENTENCE } from './hostile-cases.ts';

declare const chrome: Pick<typeof Browser, 'tabs' | 'runtime'>;

test.each(['chromium', 'firefox'] as const)('a site that was switched on is read in %s', async (name) => {
  using extension = grantedBuild(name, `*://*.${OTHER_SITE}/*`);
  await inBrowser(name, extension.folder, async (driver, server) => {
    const page = await driver.openPage(server.url('/page', OTHER_SITE));
    await until('the mark', async () => (await markedTexts(page)).includes(SENTENCE));
  });
});

test.each(['chromium', 'firefox'] as const)(
  'a site that is not on the list is not read by itself in %s',
  async (name) => {
    await inBrowser(name, OUTPUT[name], async (driver, server) => {
      const listed = await driver.openPage(server.url('/page'));
      await until('the mark on a listed site', async () => (await markedTexts(listed)).includes(SENTENCE));
      const page = await driver.openPage(server.url('/page', OTHER_SITE));
      await page.bringToFront();
      expect(await answers(driver, page)).toBe(false);
      expect(await markedTexts(page)).toEqual([]);
    });
  },
);

test('one page of a site that is not on the list is read on a click in chromium', async () => {
  await inBrowser('chromium', OUTPUT.chromium, async (driver, server) => {
    const page = await driver.openPage(server.url('/page', OTHER_SITE));
    // The button of the toolbar: from here on the extension may touch this tab.
    const [extension] = (await driver.browser.extensions()).values();
    await extension?.triggerAction(page);
    const tab = await tabOf(driver, page);
    const own = await driver.openOwn('popup.html?tab=0');
    await own.evaluate(async (data) => {
      await chrome.runtime.sendMessage({ id: 0, type: 'readTab', data, timestamp: 0 });
    }, tab);
    await page.bringToFront();
    await until('the mark', async () => (await markedTexts(page)).includes(SENTENCE));
    await page.reload();
    expect(await markedTexts(page)).toEqual([]);
  });
});

async function inBrowser(
  name: Driver['name'],
  extension: string,
  work: (driver: Driver, server: PageServer) => Promise<void>,
): Promise<void> {
  const server = await servePages(`${ROOT}tests/pages/`);
  server.put(
    '/page',
    `<!doctype html><html lang="en"><title>Syria</title><main><h1>Syria</h1><p>${SENTENCE}</p></main></html>`,
  );
  const driver = await launch(name, { extension });
  try {
    await work(driver, server);
  } finally {
    await driver.close();
    server.close();
  }
}

/** Return whether a page layer answers in the tab of `page`. */
async function answers(driver: Driver, page: Page): Promise<boolean> {
  const tab = await tabOf(driver, page);
  const own = await driver.openOwn('popup.html?tab=0');
  const answered = await own.evaluate(
    (id) => chrome.tabs.sendMessage(id, { id: 0, type: 'reportPage', timestamp: 0 }).then(Boolean, () => false),
    tab,
  );
  await own.close();
  return answered;
}
