/** The card at a mark, as far as a page can see it: its host, where it stands, and where the focus is. */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import type { DisputeRecord } from '../../storage/db.ts';
import { clickMark, markedTexts, openLine, readReport } from '../../tools/drive/page-marks.ts';
import { until } from '../../tools/drive/until.ts';
import { describeInBrowsers } from './browsers.ts';
import { SENTENCE } from './hostile-cases.ts';

/** The extension API as a page of the extension has it, where these functions are evaluated. */
declare const chrome: Pick<typeof Browser, 'runtime' | 'tabs'>;

const CALM = 'Shops in central Damascus were open on Monday and traffic was heavy, residents of the city said.';
const LINKED = `<p>It was <a href="#there">${SENTENCE.slice(0, 60)}</a>${SENTENCE.slice(60)}</p>`;

describeInBrowsers('the card', (stage) => {
  const pages: Page[] = [];
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
  });
  const open = async (body: string, attributes = 'lang="en"') => {
    const { driver, server } = stage();
    const head = '<meta charset="utf-8"><link rel="icon" href="data:,"><title>Syria after Assad</title>';
    server.put('/card', `<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`);
    const page = await driver.openPage(server.url('/card'));
    pages.push(page);
    await until('a mark', async () => (await markedTexts(page)).length > 0);
    return page;
  };
  const filled = (n: number) => `<p>${CALM}</p>`.repeat(n);
  const paragraph = `<main><h1>Syria after Assad</h1>${filled(4)}<p>${SENTENCE}</p>${filled(12)}</main>`;

  test('opens on a click, takes the focus, closes on Escape and leaves nothing', async () => {
    const page = await open(paragraph);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await clickMark(page, 0);
    await until('the card', () => cardBox(page));
    expect(await hasFocus(page)).toBe(true);
    await page.keyboard.press('Escape');
    await until('the card to close', async () => (await cardBox(page)) === null);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test('closes on a click outside, and not on one inside', async () => {
    const page = await open(paragraph);
    await clickMark(page, 0);
    const box = await until('the card', () => cardBox(page));
    await page.mouse.click(box.left + 40, box.top + 20);
    expect(await cardBox(page)).not.toBeNull();
    await page.mouse.click(box.right + 60, box.top + 10);
    await until('the card to close', async () => (await cardBox(page)) === null);
  });

  test('leaves the focus where a click outside has put it', async () => {
    const page = await open(`<main><h1>Syria</h1><p>${SENTENCE}</p></main><input id="one"><input id="two">`);
    await page.focus('#one');
    await clickMark(page, 0);
    const box = await until('the card', () => cardBox(page));
    // Beside the card, wherever it stands.
    await page.addStyleTag({ content: `#two { position: fixed; top: ${box.top}px; right: 0 }` });
    await page.click('#two');
    await until('the card to close', async () => (await cardBox(page)) === null);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('two');
  });

  test('stays where it was when the page takes its sentence away', async () => {
    const page = await open(paragraph);
    await clickMark(page, 0);
    const box = await until('the card', () => cardBox(page));
    await page.evaluate(() => {
      document.querySelector('p:nth-of-type(5)')?.remove();
      scrollBy(0, 1);
    });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await cardBox(page)).toEqual(box);
  });

  test('gives the focus back', async () => {
    const page = await open(`<main><h1>Syria</h1><button id="before">Before</button><p>${SENTENCE}</p></main>`);
    await page.focus('#before');
    const line = await openLine(stage().driver, page);
    await line.send('runCommand', 'next-mark');
    await line.send('runCommand', 'open-card');
    await until('the card', () => cardBox(page));
    expect(await hasFocus(page)).toBe(true);
    await page.keyboard.press('Escape');
    await until('the card to close', async () => (await cardBox(page)) === null);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
    await line.close();
  });

  test('leaves a link under a mark a link, and opens there by keyboard', async () => {
    const page = await open(`<main><h1>Syria after Assad</h1>${filled(2)}${LINKED}</main>`);
    await page.click('a');
    await until('the link to be followed', () => page.evaluate(() => location.hash === '#there'));
    expect(await cardBox(page)).toBeNull();
    const line = await openLine(stage().driver, page);
    await line.send('runCommand', 'open-card');
    await until('the card', () => cardBox(page));
    await line.close();
  });

  test('keeps a passage by keyboard alone, and the library has it', async () => {
    const { driver } = stage();
    const page = await open(paragraph);
    const [match] = (await readReport(driver, page)).matches;
    const library = await driver.openOwn('library.html#/own');
    const accounts = await library.evaluate(async (data) => {
      const reply: { res: DisputeRecord } = await chrome.runtime.sendMessage({ type: 'openDispute', data });
      return reply.res.accounts.length;
    }, match?.dispute);
    await page.bringToFront();
    const line = await openLine(driver, page);
    await line.send('runCommand', 'open-card');
    await until('the card', () => cardBox(page));
    // Close, in Firefox the box that scrolls, the sources of each account, the reasons, the library, and then it is there.
    const stops = 1 + (driver.name === 'firefox' ? 1 : 0) + accounts + 1 + 2;
    for (let stop = 0; stop < stops; stop++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until('the passage', () =>
      library.evaluate((text) => document.querySelector('.kept')?.textContent.includes(text), SENTENCE),
    );
    expect(await hasFocus(page)).toBe(true);
    await line.close();
    await library.close();
  });

  test('does not open when text is being selected', async () => {
    const page = await open(paragraph);
    const point = await page.$eval('p:nth-of-type(5)', (marked) => {
      const { left, top, height } = marked.getBoundingClientRect();
      return { x: left + 10, y: top + height / 2 };
    });
    await page.mouse.move(point.x, point.y);
    await page.mouse.down();
    await page.mouse.move(point.x + 200, point.y);
    await page.mouse.up();
    expect(await cardBox(page)).toBeNull();
  });

  test.each([0.5, 1, 2, 4])('stands inside the viewport and not over its sentence at zoom %s', async (zoom) => {
    const page = await open(paragraph);
    await page.setViewport({
      width: Math.round(1100 / zoom),
      height: Math.round(900 / zoom),
      deviceScaleFactor: zoom,
    });
    await clickMark(page, 0);
    await until('the card', () => cardBox(page));
    await expectBeside(page);
  });

  test.each([0.5, 4])(
    'stands inside the viewport and not over its sentence at a zoom of %s by the browser',
    async (zoom) => {
      const { driver } = stage();
      // Driven Chromium has a viewport made for it, which zooming leaves alone.
      if (driver.name === 'chromium') return;
      const page = await open(paragraph);
      const own = await driver.openOwn('popup.html?tab=0');
      // Browsers keep it for the site.
      const zoomTo = async (factor: number) => {
        const before = await page.evaluate(() => innerWidth);
        await own.evaluate(async (to) => {
          const tabs = await chrome.tabs.query({});
          const tab = tabs.find(({ url }) => url?.endsWith('/card'));
          if (tab?.id) await chrome.tabs.setZoom(tab.id, to);
        }, factor);
        await until('the zoom', () => page.evaluate((was) => innerWidth !== was, before));
      };
      await zoomTo(zoom);
      await page.bringToFront();
      await clickMark(page, 0);
      await until('the card', () => cardBox(page));
      await expectBeside(page);
      await zoomTo(1);
      await own.close();
    },
  );

  test('stands above whatever the page lays over itself, and below a modal dialog that the page opens', async () => {
    const page = await open(`${paragraph}<dialog style="inset: 0; width: 100%; height: 100%">Sign in</dialog>`);
    await clickMark(page, 0);
    await until('the card', () => cardBox(page));
    await page.addStyleTag({
      content: 'body::after { content: ""; position: fixed; inset: 0; z-index: 2147483647; background: white }',
    });
    expect(await isOnTop(page)).toBe(true);
    await page.$eval('dialog', (dialog) => dialog.showModal());
    expect(await isOnTop(page)).toBe(false);
    await page.$eval('dialog', (dialog) => dialog.close());
    expect(await isOnTop(page)).toBe(true);
    await page.keyboard.press('Escape');
    await until('the card to close', async () => (await cardBox(page)) === null);
  });

  test.each(['dir="rtl"', 'style="writing-mode: vertical-rl"', 'style="transform: translateX(30px)"'])(
    'stands beside its sentence with %s',
    async (attributes) => {
      const page = await open(paragraph, attributes);
      await clickMark(page, 0);
      await until('the card', () => cardBox(page));
      await expectBeside(page);
    },
  );

  test('follows its sentence when the page scrolls', async () => {
    const page = await open(`${filled(10)}${paragraph}${filled(60)}`);
    await clickMark(page, 0);
    const first = await until('the card', () => cardBox(page));
    await page.evaluate(() => scrollBy(0, 80));
    await until('the card to move', async () => (await cardBox(page))?.top !== first.top);
    await expectBeside(page);
  });
});

/** Return the box of the open card's host, or null. */
function cardBox(page: Page) {
  return page.evaluate(() => {
    const host = document.documentElement.lastElementChild;
    if (host?.tagName !== 'DIV') return null;
    const { left, top, right, bottom } = host.getBoundingClientRect();
    return { left, top, right, bottom };
  });
}

function hasFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement === document.documentElement.lastElementChild);
}

/** Return whether the card is what a reader sees, and what a click reaches, in its middle. */
function isOnTop(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const host = document.documentElement.lastElementChild;
    if (!host) return false;
    const { left, top, width, height } = host.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === host;
  });
}

async function expectBeside(page: Page): Promise<void> {
  const card = await cardBox(page);
  const { mark, width, height } = await page.evaluate(() => {
    let box = { left: 0, top: 0, right: 0, bottom: 0 };
    CSS.highlights.get('parallax-mark-underline')?.forEach((range) => {
      if (!(range instanceof Range)) return;
      const { left, top, right, bottom } = range.getBoundingClientRect();
      box = { left, top, right, bottom };
    });
    return { mark: box, width: document.documentElement.clientWidth, height: innerHeight };
  });
  if (!card) throw new Error('No card is open.');
  expect(card.left).toBeGreaterThanOrEqual(0);
  expect(card.top).toBeGreaterThanOrEqual(0);
  expect(card.right).toBeLessThanOrEqual(width);
  expect(card.bottom).toBeLessThanOrEqual(height);
  const apart =
    card.top >= mark.bottom || card.bottom <= mark.top || card.left >= mark.right || card.right <= mark.left;
  expect(apart, `card ${JSON.stringify(card)} beside sentence ${JSON.stringify(mark)}`).toBe(true);
}
