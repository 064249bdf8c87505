/** What stays in a page when the extension is removed under it: nothing that a reader could see. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { launch, OUTPUT } from '../../tools/drive/launch.ts';
import { changeSettings, clickMark, readReport } from '../../tools/drive/page-marks.ts';
import { servePages } from '../../tools/drive/serve.ts';
import { until } from '../../tools/drive/until.ts';
import { ROOT } from '../../tools/run.ts';

/** Firefox names extensions by the manifest's id, Chromium by their origin. */
const FIREFOX_ID = 'parallax@news-in-context.example';

test.each([
  ['chromium', 'underline'],
  ['chromium', 'margin'],
  ['firefox', 'underline'],
  ['firefox', 'margin'],
] as const)('an extension that is removed leaves nothing in %s, style %s', async (name, markStyle) => {
  const server = await servePages(`${ROOT}tests/pages/`);
  const driver = await launch(name);
  try {
    const page = await driver.openPage(server.url('/wire/page.html'));
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(String(error)));
    await readReport(driver, page);
    await clickMark(page, 0);
    await until('marks and a card', async () => {
      const { card, marks } = await seen(page);
      return card && marks;
    });
    await changeSettings(driver, { markStyle });
    await page.bringToFront();
    if (markStyle === 'margin') await until('ticks', async () => (await seen(page)).ticks);

    await driver.browser.uninstallExtension(name === 'firefox' ? FIREFOX_ID : new URL(driver.base).host);
    await until('everything to be gone', async () => !Object.values(await seen(page)).includes(true));
    expect(thrown).toEqual([]);
  } finally {
    await driver.close();
    server.close();
  }
});

test.each(['chromium', 'firefox'] as const)('an extension that is updated marks again in %s', async (name) => {
  const server = await servePages(`${ROOT}tests/pages/`);
  const driver = await launch(name);
  try {
    const page = await driver.openPage(server.url('/wire/page.html'));
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(String(error)));
    await readReport(driver, page);
    await driver.browser.installExtension(OUTPUT[name]);
    await page.bringToFront();
    // Firefox starts the new page layer in open tabs; Chromium lets nobody in before the page is loaded again.
    if (name === 'chromium') {
      await until('the old marks to go', async () => !(await seen(page)).marks);
      await page.reload();
    }
    await until('marks', async () => (await seen(page)).marks);
    expect(thrown).toEqual([]);
  } finally {
    await driver.close();
    server.close();
  }
});

/** Return what of ours a reader can see on a page. */
function seen(page: Page): Promise<{ card: boolean; marks: boolean; ticks: boolean }> {
  return page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('p')];
    const rule = '::highlight(parallax-mark-underline)';
    return {
      card:
        document.documentElement.lastElementChild?.tagName === 'DIV' &&
        document.documentElement.lastElementChild.checkVisibility(),
      marks:
        CSS.highlights.has('parallax-mark-underline') &&
        paragraphs.some((paragraph) => getComputedStyle(paragraph, rule).textDecorationLine === 'underline'),
      ticks: paragraphs.some((paragraph) => {
        const { borderImageSource, borderImageWidth } = getComputedStyle(paragraph);
        return borderImageSource !== 'none' && borderImageWidth.includes('3px');
      }),
    };
  });
}
