/**
 * `npm run demo`: builds the extension and opens a sample article with it. With a display the browser stays open for
 * the reader; without one it prints what was found and writes screenshots. `-- --firefox` takes Firefox.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { PageReport } from '../entrypoints/content/protocol.ts';
import { type BrowserName, ensureBrowsers } from './browsers.ts';
import type { Driver } from './drive/driver.ts';
import { build, launch } from './drive/launch.ts';
import { clickMark, openPopup, readReport } from './drive/page-marks.ts';
import { servePages } from './drive/serve.ts';
import { until } from './drive/until.ts';
import { ROOT } from './run.ts';

const ARTICLE = '/wire/page.html';
const PICTURES = join(ROOT, 'artifacts', 'demo');

const name: BrowserName = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

try {
  ensureBrowsers(name);
  console.log('Building ...');
  await build(name);
  await show();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function show(): Promise<void> {
  const server = await servePages(join(ROOT, 'tests/pages/'));
  const driver = await launch(name, { headless: !hasDisplay });
  try {
    const page = await driver.openPage(server.url(ARTICLE));
    if (hasDisplay) {
      console.log('The article is open: click a marked sentence, or the toolbar button. Close the browser to end.');
      await new Promise((resolve) => driver.browser.once('disconnected', resolve));
    } else {
      print(await readReport(driver, page));
      await takePictures(driver, page);
    }
  } finally {
    await driver.close();
    server.close();
  }
}

function print({ title, matches }: PageReport): void {
  console.log(`\n${title}`);
  for (const [dispute, found] of Map.groupBy(matches, (match) => match.dispute)) {
    console.log(`\n${dispute}`);
    for (const { strength, account, text } of found) console.log(`  ${strength}  ${account ?? 'no side'}: ${text}`);
  }
}

async function takePictures(driver: Driver, page: Page): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  const take = async (from: Page, file: `${string}.png`) => {
    await from.screenshot({ path: join(PICTURES, file) });
    console.log(`artifacts/demo/${file}`);
  };
  console.log();
  await take(page, `${driver.name}-marks.png`);
  await clickMark(page, 0);
  await until('the card to open', () =>
    page.evaluate(() => document.documentElement.lastElementChild?.tagName === 'DIV'),
  );
  await take(page, `${driver.name}-card.png`);
  const popup = await openPopup(driver, page);
  await popup.setViewport({ width: 420, height: 600 });
  await until('the popup to list accounts', () => popup.$('.account'));
  await take(popup, `${driver.name}-popup.png`);
}
