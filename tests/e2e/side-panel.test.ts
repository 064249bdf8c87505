/** The real side panel (Firefox: the sidebar), opened from the popup's button, beside pages that come to the front. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Driver } from '../../tools/drive/driver.ts';
import { readReport } from '../../tools/drive/page-marks.ts';
import { until } from '../../tools/drive/until.ts';
import { describeInBrowsers } from './browsers.ts';

/** Firefox shows a sidebar's document to the extension's other pages, and to nobody else. */
declare const browser: { extension: { getViews(filter: { type: 'sidebar' }): (typeof globalThis)[] } };

describeInBrowsers('the side panel', (stage) => {
  test('follows the tab in front', async () => {
    const { driver, server } = stage();
    const article = await driver.openPage(server.url('/wire/page.html'));
    await readReport(driver, article);
    const popup = await driver.openOwn('popup.html?tab=0');
    const button = 'button[title="Keep open at the side"]';
    await until('the button', () => popup.$(button));
    const readPanel = await openPanel(driver, popup, button);
    await article.bringToFront();
    const found = await until('the findings', async () => {
      const text = await readPanel();
      return text.includes('Disputed questions on this page') && text;
    });
    expect(found).toContain('Did Bashar al-Assad resign as president?');
    const other = await driver.openPage('about:blank');
    await until('the findings to go', async () => !(await readPanel()).includes('Disputed questions on this page'));
    await other.close();
    await article.bringToFront();
    await until('the findings to come back', async () => (await readPanel()) === found);
  });
});

/** Open the panel by a click on `button` of the popup; return what reads its text. */
async function openPanel(driver: Driver, popup: Page, button: string): Promise<() => Promise<string>> {
  if (driver.name === 'firefox') {
    const reader = await driver.openOwn('library.html');
    await popup.bringToFront();
    await popup.click(button);
    return () =>
      reader.evaluate(() => {
        const [sidebar] = browser.extension.getViews({ type: 'sidebar' });
        return sidebar?.document.querySelector('main')?.textContent ?? '';
      });
  }
  const opened = driver.browser.waitForTarget((target) => target.url().endsWith('/sidepanel.html'));
  // The popup closes itself with this click.
  await popup.click(button).catch(() => {});
  const panel = await (await opened).asPage();
  return () => panel.$eval('main', (main) => main.textContent ?? '');
}
