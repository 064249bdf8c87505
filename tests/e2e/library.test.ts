/** The library as a reader goes through it, in both browsers. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../tools/drive/until.ts';
import { describeInBrowsers } from './browsers.ts';

describeInBrowsers('the library', (stage) => {
  test('words typed into the search find accounts in any language, and the address keeps them', async () => {
    const page = await stage().driver.openOwn('library.html');
    await until('the stories', () => page.$('.tile'));
    await page.type('input[type=search]', 'отставк');
    await until('a hit', () => page.$('.hit'));
    expect(await page.evaluate(() => decodeURIComponent(location.hash))).toBe('#/search?q=отставк');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await page.select('.filters select', 'syria/fall-of-assad');
    await until('the filter in the address', () => page.evaluate(() => location.hash.includes('story=')));
    expect(await page.$$eval('.hit h2', (hits) => hits.map((hit) => hit.textContent))).toContain(
      'Did Bashar al-Assad resign as president?',
    );
    await page.close();
  });

  test('from a story to a question, to who says it, by links alone', async () => {
    const page = await stage().driver.openOwn('library.html');
    await follow(page, 'The fall of Bashar al-Assad');
    await follow(page, 'Did Bashar al-Assad resign as president?');
    await follow(page, 'Dmitry Peskov');
    await until('his accounts', async () => (await page.$$('.given .account')).length > 1);
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('Dmitry Peskov');
    expect(await page.title()).toBe('Dmitry Peskov · Parallax');
    await page.close();
  });

  test('a question muted in the library is listed in the settings and brought back there', async () => {
    const page = await stage().driver.openOwn('library.html#/dispute/syria/assad-resigned');
    await press(page, 'Do not mark again');
    await until('it to be muted', () => button(page, 'Not marked. Mark again'));
    await follow(page, 'Settings');
    await until('the question in the list', async () =>
      (await page.$eval('main', (main) => main.textContent)).includes('Did Bashar al-Assad resign'),
    );
    await press(page, 'Mark again');
    await until('the list to be empty', async () => !(await button(page, 'Mark again')));
    await page.close();
  });

  test('a story muted on its page is said so at its questions and brought back in the settings', async () => {
    const page = await stage().driver.openOwn('library.html#/story/syria/fall-of-assad');
    await press(page, 'Do not mark this story');
    await follow(page, 'Did Bashar al-Assad resign as president?');
    await until('the question to say so', () => button(page, 'This story is not marked'));
    await follow(page, 'Settings');
    await until('the story in the list', async () =>
      (await page.$eval('main', (main) => main.textContent)).includes('The fall of Bashar al-Assad'),
    );
    await press(page, 'Mark again');
    await until('the list to be empty', async () => !(await button(page, 'Mark again')));
    await page.close();
  });
});

/** Return whether there is a button whose text begins with `label`. */
function button(page: Page, label: string): Promise<boolean> {
  return page.$$eval(
    'button',
    (buttons, start) => buttons.some((one) => one.textContent?.trim().startsWith(start)),
    label,
  );
}

/** Click the button whose text begins with `label`, once it is there. */
async function press(page: Page, label: string): Promise<void> {
  await until(`a button "${label}"`, () =>
    page.$$eval(
      'button',
      (buttons, start) => {
        const found = buttons.find((one) => one.textContent?.trim().startsWith(start));
        found?.click();
        return found !== undefined;
      },
      label,
    ),
  );
}

/** Click the link whose text begins with `label`, once it is there. */
async function follow(page: Page, label: string): Promise<void> {
  await until(`a link "${label}"`, () =>
    page.$$eval(
      'a',
      (links, start) => {
        const link = links.find((one) => one.textContent?.trim().startsWith(start));
        link?.click();
        return link !== undefined;
      },
      label,
    ),
  );
}
