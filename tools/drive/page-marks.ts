/** What the extension shows on a page and in its popup, read the way a reader would meet it. */
import type { Page } from 'puppeteer-core';
import type { Browser } from 'wxt/browser';
import type { PageProtocol, PageReport } from '../../entrypoints/content/protocol.ts';
import type { Settings } from '../../storage/settings.ts';
import type { Driver } from './driver.ts';
import { until } from './until.ts';

/** The extension API as a page of the extension has it, where these functions are evaluated. */
declare const chrome: Pick<typeof Browser, 'tabs' | 'runtime' | 'storage'>;

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
  const line = await openLine(driver, page);
  const report = await until('the page to be read', async () => {
    const reply = await line.send('reportPage');
    return reply && reply.state !== 'reading' ? reply : null;
  });
  await line.close();
  return report;
}

/** A line to the content script of one page, as the popup and the background have it. */
export interface Line {
  /** Send a request of the page's protocol; null when no content script answers. */
  send<Type extends keyof PageProtocol>(
    type: Type,
    data?: Parameters<PageProtocol[Type]>[0],
  ): Promise<ReturnType<PageProtocol[Type]> | null>;
  close(): Promise<void>;
}

/** Open a line to the content script of `page`, which stays in front: a hidden page is not read. */
export async function openLine(driver: Driver, page: Page): Promise<Line> {
  const tab = await tabOf(driver, page);
  const asker = await driver.openOwn('popup.html?tab=0');
  await page.bringToFront();
  return {
    async send<Type extends keyof PageProtocol>(type: Type, data?: Parameters<PageProtocol[Type]>[0]) {
      const reply = await asker.evaluate(
        (id, message) =>
          new Promise<{ res?: unknown } | undefined>((resolve) => {
            chrome.tabs.sendMessage(id, message, { frameId: 0 }, (answer) => {
              void chrome.runtime.lastError;
              resolve(answer);
            });
          }),
        tab,
        { id: 0, type, data, timestamp: 0 },
      );
      return (reply?.res ?? null) as ReturnType<PageProtocol[Type]> | null;
    },
    close: () => asker.close(),
  };
}

/** Change settings as the popup does; open tabs hear of it. */
export async function changeSettings(driver: Driver, change: Partial<Settings>): Promise<void> {
  const own = await driver.openOwn('popup.html?tab=0');
  await own.evaluate(async (changed) => {
    const { settings = {} } = await chrome.storage.local.get<{ settings?: object }>('settings');
    await chrome.storage.local.set({ settings: { ...settings, ...changed } });
  }, change);
  await own.close();
}

/**
 * Return the tab id of a page. An extension without the `tabs` permission sees no URLs and the drivers know no ids, so
 * the page is brought to the front: it is then the tab used last before the one that asks.
 */
export async function tabOf(driver: Driver, page: Page): Promise<number> {
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
