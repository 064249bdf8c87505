/** What the extension shows on a page and in its popup, read the way a reader would meet it. */
import type { Page } from 'puppeteer-core';
import type { Browser } from 'wxt/browser';
import type { PageReport } from '../../entrypoints/content/protocol.ts';
import type { Driver } from './driver.ts';
import { until } from './until.ts';

/** The extension API as a page of the extension has it, where these functions are evaluated. */
declare const chrome: Pick<typeof Browser, 'tabs' | 'runtime'>;

/** Return the texts that are marked on a page now, white space folded, in the order of the page. */
export function markedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: { range: Range; text: string }[] = [];
    CSS.highlights.forEach((highlight, name) => {
      if (!name.startsWith('parallax-mark')) return;
      highlight.forEach((range) => {
        if (range instanceof Range) texts.push({ range, text: range.toString().replace(/\s+/g, ' ').trim() });
      });
    });
    return texts.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range)).map(({ text }) => text);
  });
}

/** Open the popup in a tab of its own, about the page that `page` shows. */
export async function openPopup(driver: Driver, page: Page): Promise<Page> {
  const tab = await tabOf(driver, page);
  return driver.openOwn(`popup.html?tab=${tab}`);
}

/** Return what the content script of `page` reports, once it is done reading. */
export async function readReport(driver: Driver, page: Page): Promise<PageReport> {
  const tab = await tabOf(driver, page);
  const asker = await driver.openOwn('popup.html?tab=0');
  // A hidden page is not read.
  await page.bringToFront();
  const report = await until('the page to be read', async () => {
    const reply = await asker.evaluate(
      (id) =>
        new Promise<{ res?: PageReport } | undefined>((resolve) => {
          chrome.tabs.sendMessage(id, { id: 0, type: 'reportPage', timestamp: 0 }, (answer) => {
            void chrome.runtime.lastError;
            resolve(answer);
          });
        }),
      tab,
    );
    return reply?.res && reply.res.state !== 'reading' ? reply.res : null;
  });
  await asker.close();
  return report;
}

/**
 * Return the tab id of a page. An extension without the `tabs` permission sees no URLs and the drivers know no ids, so
 * the page is brought to the front: it is then the tab used last before the one that asks.
 */
async function tabOf(driver: Driver, page: Page): Promise<number> {
  await page.bringToFront();
  const asker = await driver.openOwn('popup.html?tab=0');
  const id = await asker.evaluate(async () => {
    const own = await chrome.tabs.getCurrent();
    const others = (await chrome.tabs.query({})).filter((tab) => tab.id !== own?.id);
    return others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]?.id;
  });
  await asker.close();
  if (id === undefined) throw new Error('The page has no tab.');
  return id;
}

/** Click the middle of the first line of a mark, counted from 0 in the order of the page, after scrolling to it. */
export async function clickMark(page: Page, number: number): Promise<void> {
  const point = await page.evaluate((wanted) => {
    const ranges: Range[] = [];
    CSS.highlights.forEach((highlight, name) => {
      if (!name.startsWith('parallax-mark')) return;
      highlight.forEach((range) => {
        if (range instanceof Range) ranges.push(range);
      });
    });
    const range = ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))[wanted];
    if (!range) return null;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const line = range.getClientRects()[0];
    return line ? { x: line.left + line.width / 2, y: line.top + line.height / 2 } : null;
  }, number);
  if (!point) throw new Error(`There is no mark number ${number} on the page.`);
  await page.mouse.click(point.x, point.y);
}
