/**
 * `npm run screenshots [-- NAME...] [--languages en,ar]`: every page and state of the extension as pictures in
 * artifacts/screens, to be looked at: light, dark, on a phone's width, and with text at 200%. NAME takes the scenes
 * whose names contain it. The build must be up to date.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { launch } from './drive/launch.ts';
import { servePages } from './drive/serve.ts';
import { ROOT } from './run.ts';
import { SCENES, type Scene } from './screens/scenes.ts';

const PICTURES = join(ROOT, 'artifacts', 'screens');
/** Longest picture in CSS pixels: more of a long list shows nothing new. */
const TALLEST = 2400;

interface Look {
  name: string;
  scheme: 'light' | 'dark';
  /** Width in CSS pixels. */
  width: { page: number; panel: number };
  textSize: string;
}

const LOOKS: readonly Look[] = [
  { name: 'light', scheme: 'light', width: { page: 1200, panel: 432 }, textSize: '' },
  { name: 'dark', scheme: 'dark', width: { page: 1200, panel: 432 }, textSize: '' },
  { name: 'narrow', scheme: 'light', width: { page: 360, panel: 360 }, textSize: '' },
  { name: 'large', scheme: 'light', width: { page: 800, panel: 432 }, textSize: '200%' },
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { languages: { type: 'string', default: 'en,ar' } },
});
const wanted = SCENES.filter(({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part)));
await mkdir(PICTURES, { recursive: true });
for (const language of values.languages.split(',')) await takeAll(language);

async function takeAll(language: string): Promise<void> {
  const server = await servePages(join(ROOT, 'tests/pages/'));
  const driver = await launch('chromium', { language });
  const [first] = await driver.browser.pages();
  try {
    for (const scene of wanted) {
      const page = await scene.show({ driver, server });
      await page.bringToFront();
      for (const look of LOOKS) await take(page, scene, look, language);
      for (const opened of await driver.browser.pages()) if (opened !== first) await opened.close();
    }
  } finally {
    await driver.close();
    server.close();
  }
}

async function take(page: Page, { name, kind }: Scene, look: Look, language: string): Promise<void> {
  const width = look.width[kind];
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.scheme }]);
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = size;
  }, look.textSize);
  await page.setViewport({ width, height: 600 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width, height: Math.min(Math.max(height, 600), TALLEST) });
  await page.screenshot({ path: join(PICTURES, `${name}.${language}.${look.name}.png`) });
  console.log(`artifacts/screens/${name}.${language}.${look.name}.png`);
}
