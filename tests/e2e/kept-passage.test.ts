/** From a kept passage back to its page: at its words, or with a clear word when they are gone. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import type { Driver } from '../../tools/drive/driver.ts';
import { OTHER_SITE } from '../../tools/drive/serve.ts';
import { until } from '../../tools/drive/until.ts';
import { describeInBrowsers } from './browsers.ts';

/** The extension API as a page of the extension has it, where these functions are evaluated. */
declare const chrome: Pick<typeof Browser, 'runtime'>;

const WORDS = 'The harbour master said that nobody had seen the ferry leave.';
const FILLER = '<p>Rain fell on the quay, and the gulls sat still.</p>'.repeat(300);

const pageOf = (body: string) => `<!doctype html><html lang="en"><title>Ferry</title><body>${body}</body></html>`;

describeInBrowsers('a kept passage', (stage) => {
  test('opens its page at its words, though they stand in other elements now', async () => {
    const { driver, server } = stage();
    server.put(
      '/kept',
      pageOf(`${FILLER}<p>The harbour master <b>said</b> that nobody had\n seen the ferry leave.</p>`),
    );
    const { library, opened } = await follow(driver, server.url('/kept'));
    await until('the words to be in view', () => opened.evaluate(() => scrollY > 1000));
    expect(await library.$eval('.fate', (fate) => fate.textContent)).toBe('');
    await closeAll(library, opened);
  });

  test('that the page shows only later is scrolled to then', async () => {
    const { driver, server } = stage();
    const script = `setTimeout(() => document.body.insertAdjacentHTML('beforeend', '<p>${WORDS}</p>'), 1500)`;
    server.put('/late', pageOf(`${FILLER}<script>${script}</script>`));
    const { library, opened } = await follow(driver, server.url('/late'));
    await until('the words to be in view', () => opened.evaluate(() => scrollY > 1000));
    await closeAll(library, opened);
  });

  test('that is gone is said to be, on the page and in the library, and the page’s text is as it was', async () => {
    const { driver, server } = stage();
    server.put('/gone', pageOf(FILLER));
    const { library, opened } = await follow(driver, server.url('/gone'));
    await until('the library to say so', () => says(library, 'The page has changed'));
    await until('a card', () => opened.evaluate(() => document.documentElement.lastElementChild?.tagName === 'DIV'));
    expect(await opened.evaluate(() => document.body.textContent.includes('has changed'))).toBe(false);
    await closeAll(library, opened);
  });

  test('of a site that is not read is opened, and the library says what it cannot see', async () => {
    const { driver, server } = stage();
    server.put('/other', pageOf(FILLER));
    const { library, opened } = await follow(driver, server.url('/other', OTHER_SITE));
    await until('the library to say so', () => says(library, 'Parallax does not read this site'));
    await closeAll(library, opened);
  });
});

/** Keep the words from a page and click the link at them; return the library and the tab that it opened. */
async function follow(driver: Driver, url: string): Promise<{ library: Page; opened: Page }> {
  const library = await driver.openOwn('library.html#/own');
  await until('the page', () => library.$('#kept-passages'));
  await library.evaluate(
    (data) => chrome.runtime.sendMessage({ id: 1, type: 'keepPassage', timestamp: Date.now(), data }),
    { title: 'Ferry', url, exact: WORDS },
  );
  const link = await until('the passage', () => library.$(`.kept a[href^="${url}"]`));
  await link.click();
  const opened = await until('its tab', async () => {
    for (const page of await driver.browser.pages()) {
      // Firefox still lists pages that are closed.
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (address.startsWith(url)) return page;
    }
    return null;
  });
  return { library, opened };
}

function says(page: Page, text: string): Promise<boolean> {
  return page.$eval('main', (main, wanted) => main.textContent.includes(wanted), text);
}

async function closeAll(...pages: Page[]): Promise<void> {
  for (const page of pages) await page.close();
}
