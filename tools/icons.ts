/** Draws public/icon/*.png from icon.svg, with the Chromium of the tests: `node tools/icons.ts`. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { ensureBrowsers } from './browsers.ts';
import { ROOT } from './run.ts';

const SIZES = [16, 32, 48, 96, 128];

const folder = join(ROOT, 'public/icon');
const svg = await readFile(join(folder, 'icon.svg'), 'utf8');
const browser = await puppeteer.launch({
  executablePath: ensureBrowsers('chromium').chromium,
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await writeFile(join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
