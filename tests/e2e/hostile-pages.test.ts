/** The page layer on pages that break tools like this one. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { markedTexts, readReport } from '../../tools/drive/page-marks.ts';
import { OTHER_SITE, SITE } from '../../tools/drive/serve.ts';
import { until } from '../../tools/drive/until.ts';
import { describeInBrowsers, type Stage } from './browsers.ts';
import { HOSTILE_CASES, type HostileCase, pageOf } from './hostile-cases.ts';

describeInBrowsers('a hostile page', (stage) => {
  test.each(HOSTILE_CASES)('$name', async (hostile) => {
    const with_ = await open(stage(), hostile, SITE);
    await readReport(stage().driver, with_.page);
    await until('the page to be done', () => isDone(with_.page, hostile));
    await until(`the marks ${JSON.stringify(hostile.marked)}`, async () =>
      sameTexts(await markedTexts(with_.page), hostile.marked),
    );
    const html = await with_.page.evaluate(() => document.documentElement.outerHTML);
    await with_.page.close();

    const without = await open(stage(), hostile, OTHER_SITE);
    await until('the page to be done', () => isDone(without.page, hostile));
    expect((await without.page.evaluate(() => document.documentElement.outerHTML)) === html).toBe(true);
    await without.page.close();
    expect(with_.said).toEqual(without.said);
  });
});

async function open({ driver, server }: Stage, hostile: HostileCase, host: string) {
  server.put('/hostile', pageOf(hostile), hostile.headers);
  const page = await driver.browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`thrown: ${error}`));
  await page.goto(server.url('/hostile', host));
  return { page, said };
}

function isDone(page: Page, { script }: HostileCase): Promise<boolean> {
  return page.evaluate((waits) => !waits || 'done' in globalThis, script !== undefined);
}

function sameTexts(found: readonly string[], wanted: readonly string[]): boolean {
  return new Set(found).symmetricDifference(new Set(wanted)).size === 0;
}
