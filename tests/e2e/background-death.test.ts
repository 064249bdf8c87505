/** The background may be stopped between any two events; the reader must not notice. */
import { expect, test } from 'vitest';
import { markedTexts, openPopup, readReport } from '../../tools/drive/page-marks.ts';
import { until } from '../../tools/drive/until.ts';
import { describeInBrowsers } from './browsers.ts';

describeInBrowsers('a stopped background', (stage) => {
  test('wakes for the next page, whose marks come by themselves', async () => {
    const { driver, server } = stage();
    await driver.stopBackground();
    const page = await driver.openPage(server.url('/wire/page.html'));
    await readReport(driver, page);
    expect(await markedTexts(page)).not.toEqual([]);
    await page.close();
  });

  test('wakes for text that is added to a page already read', async () => {
    const { driver, server } = stage();
    const page = await driver.openPage(server.url('/wire/page.html'));
    await readReport(driver, page);
    await driver.stopBackground();
    await page.bringToFront();
    const added = 'Assad never considered stepping down, the statement on the presidency channel insisted again.';
    await page.evaluate((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      document.querySelector('article')?.append(paragraph);
    }, added);
    await until('the added sentence to be marked', async () => (await markedTexts(page)).includes(added));
    await page.close();
  });

  test('is not needed for what the popup already knows', async () => {
    const { driver, server } = stage();
    const page = await driver.openPage(server.url('/wire/page.html'));
    await readReport(driver, page);
    await driver.stopBackground();
    const popup = await openPopup(driver, page);
    await until('the popup to list accounts', () => popup.$('.account'));
    await popup.close();
    await page.close();
  });
});
