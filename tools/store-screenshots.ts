/**
 * `npm run store-screenshots [-- --languages en,ar]`: the pictures of the store pages, 1280 x 800, in artifacts/store:
 * what a reader meets first, with the built extension at work on the sample articles. The build must be up to date.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { launch } from './drive/launch.ts';
import { clickMark, openPopup, readReport } from './drive/page-marks.ts';
import { servePages } from './drive/serve.ts';
import { until } from './drive/until.ts';
import { ROOT } from './run.ts';
import { SCENES, type Stage } from './screens/scenes.ts';

/** What Chrome's and Mozilla's stores ask for. */
const SIZE = { width: 1280, height: 800 };
const PICTURES = join(ROOT, 'artifacts', 'store');

/** Sample articles that exist in a language; others read the English one. */
const ARTICLES: Readonly<Record<string, string>> = { ar: '/arabic/page.html', ru: '/russian/page.html' };
const ENGLISH = '/wire/page.html';

/** Pages of the library, by their names among the scenes, in the order of the store page, and what is scrolled to. */
const LIBRARY = [
  { name: 'library-dispute', at: 'h1' },
  { name: 'library-story', at: '.timeline' },
  { name: 'library-search', at: 'h1' },
];

const { values } = parseArgs({ options: { languages: { type: 'string', default: 'en,ar,ru,fr,es,de,tr' } } });
for (const language of values.languages.split(',')) await takeAll(language);

async function takeAll(language: string): Promise<void> {
  const folder = join(PICTURES, language);
  await mkdir(folder, { recursive: true });
  const server = await servePages(join(ROOT, 'tests/pages/'));
  const driver = await launch('chromium', { language });
  const stage = { driver, server };
  let number = 0;
  const take = async (page: Page, name: string) => {
    number++;
    const file = `${number}-${name}.png`;
    await page.bringToFront();
    await page.screenshot({ path: join(folder, `${number}-${name}.png`) });
    console.log(`artifacts/store/${language}/${file}`);
  };
  try {
    await takeArticle(stage, ARTICLES[language] ?? ENGLISH, take);
    for (const { name, at } of LIBRARY) {
      const scene = SCENES.find((one) => one.name === name);
      if (!scene) throw new Error(`There is no scene "${name}".`);
      const page = await scene.show(stage);
      await page.setViewport(SIZE);
      await page.$eval(at, (element) => element.scrollIntoView({ block: element.matches('h1') ? 'end' : 'start' }));
      await take(page, name);
    }
  } finally {
    await driver.close();
    server.close();
  }
}

/** The article with its marks and the card, and with the popup where the browser opens it. */
async function takeArticle({ driver, server }: Stage, path: string, take: (page: Page, name: string) => Promise<void>) {
  const article = await driver.openPage(server.url(path));
  await article.setViewport(SIZE);
  await readReport(driver, article);
  const plain = await article.screenshot({ encoding: 'base64' });
  await clickMark(article, 0);
  await until('the card to open', () => article.evaluate(() => document.querySelector(':popover-open') !== null));
  await take(article, 'card');
  await article.keyboard.press('Escape');

  const popup = await openPopup(driver, article);
  await popup.setViewport({ width: 420, height: 600 });
  await until('the popup to list accounts', () => popup.$('.account'));
  const panel = await popup.screenshot({ encoding: 'base64' });
  const both = await driver.browser.newPage();
  await both.setViewport(SIZE);
  await both.setContent(`<style>body{margin:0;background:url(data:image/png;base64,${plain})}
    img{position:fixed;top:8px;right:16px;border-radius:10px;box-shadow:0 8px 30px #0f172a66}</style>
    <img src="data:image/png;base64,${panel}" width="420" height="600">`);
  await take(both, 'popup');
}
