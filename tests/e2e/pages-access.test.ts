/** The extension's own pages against WCAG 2.2 AA, in every state that can be linked to: axe, reflow and large text. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { openPopup, readReport } from '../../tools/drive/page-marks.ts';
import { until } from '../../tools/drive/until.ts';
import { describeInBrowsers } from './browsers.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where axe puts itself in the page. */
declare const axe: {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
};

/** Each place with what is there once it has been drawn. */
const PLACES: readonly [path: string, ready: string][] = [
  ['library.html', '.tile'],
  ['library.html#/story/syria/fall-of-assad', '.timeline'],
  ['library.html#/dispute/syria/assad-resigned', '.account'],
  ['library.html#/dispute/syria/khan-shaykhun-2017', '.position'],
  ['library.html#/claimants', '.names a'],
  ['library.html#/claimant/Dmitry%20Peskov', '.account'],
  ['library.html#/search?q=asylum', '.hit'],
  ['library.html#/settings', '.sites'],
  ['library.html#/dispute/syria/none', 'h1'],
  ['library.html#/changes', 'h1'],
  ['welcome.html', '.sample'],
  ['sidepanel.html?tab=0', '.empty'],
];

describeInBrowsers('access', (stage) => {
  test.each(PLACES)('%s', async (path, ready) => {
    const page = await stage().driver.openOwn(path);
    await until(`${ready} on ${path}`, () => page.$(ready));
    await expectAccess(page);
    await page.close();
  });

  test('the popup with findings and its settings open', async () => {
    const { driver, server } = stage();
    const article = await driver.openPage(server.url('/wire/page.html'));
    await readReport(driver, article);
    const popup = await openPopup(driver, article);
    await until('the popup to list accounts', () => popup.$('.account'));
    await popup.click('[aria-expanded]');
    await until('the settings to open', () => popup.$('.quick-settings'));
    await popup.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await expectAccess(popup);
    await popup.close();
    await article.close();
  });

  test('the welcome page with its card open', async () => {
    const page = await stage().driver.openOwn('welcome.html');
    await until('the sample', () => page.$('.sample a'));
    await page.click('.sample a');
    await until('the accounts', () => page.$('.account'));
    await expectAccess(page);
    await page.close();
  });
});

/** Check a page light, dark and from right to left with axe, then that it needs no sideways scrolling. */
async function expectAccess(page: Page): Promise<void> {
  await page.evaluate(`${AXE};0`);
  for (const [scheme, direction] of [
    ['light', 'ltr'],
    ['dark', 'ltr'],
    ['light', 'rtl'],
  ]) {
    const faults = await page.evaluate(runAxe, scheme ?? '', direction ?? '');
    expect(faults, `${scheme} ${direction}`).toEqual([]);
  }
  await page.setViewport({ width: 320, height: 640 });
  expect(await page.evaluate(sidewaysAt, '100%'), 'on 320 CSS pixels').toBeLessThanOrEqual(0);
  await page.setViewport({ width: 640, height: 640 });
  expect(await page.evaluate(sidewaysAt, '200%'), 'with text at 200%').toBeLessThanOrEqual(0);
}

/** Evaluated in the page: what axe finds in this colour scheme and direction. */
async function runAxe(scheme: string, direction: string): Promise<string[]> {
  document.documentElement.style.colorScheme = scheme;
  document.documentElement.dir = direction;
  const { violations } = await axe.run({
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

/** Evaluated in the page: by how many CSS pixels it is wider than the window at a text size. */
function sidewaysAt(size: string): number {
  document.documentElement.style.fontSize = size;
  return document.documentElement.scrollWidth - innerWidth;
}
