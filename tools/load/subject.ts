/** A browser under load, with the extension or without it, and what is measured of both in the same way. */
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../browsers.ts';
import type { Driver } from '../drive/driver.ts';
import { launch, launchBare } from '../drive/launch.ts';
import { type Usage, usageOf } from './process-tree.ts';

export interface Subject {
  readonly browser: Browser;
  /** Null for the browser without the extension. */
  readonly driver: Driver | null;
  /** Every error so far: of pages, of scripts in them, of the extension's background. */
  readonly errors: readonly string[];
  /** Open a page of the web and wait until it is loaded. */
  open(url: string): Promise<Page>;
  usage(): Usage;
}

/** Start a browser, with the extension as it was last built or without it. */
export async function startSubject(name: BrowserName, withExtension: boolean): Promise<Subject> {
  const driver = withExtension ? await launch(name) : null;
  const browser = driver?.browser ?? (await launchBare(name));
  const process = browser.process();
  const root = process?.pid;
  if (!process || root === undefined) throw new Error(`${name} has no process of its own.`);
  const errors: string[] = [];
  // Firefox tells its standard error of every uncaught error; of many, only those of pages and extensions are ours.
  process.stderr?.on('data', (data: Buffer) => {
    for (const line of data.toString().split('\n')) {
      if (/^JavaScript error: (?:https?|moz-extension):/.test(line)) errors.push(line);
    }
  });
  const worker = await browser
    .targets()
    .find((target) => target.type() === 'service_worker')
    ?.worker();
  worker?.client.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => {
    errors.push(`background: ${exception?.description ?? text}`);
  });
  worker?.on('console', (entry) => {
    if (entry.type() === 'error') errors.push(`background: ${entry.text()}`);
  });
  return {
    browser,
    driver,
    errors,
    async open(url) {
      const page = await browser.newPage();
      if (name === 'chromium') {
        page.on('pageerror', (error) => errors.push(String(error)));
        page.on('error', (error) => errors.push(String(error)));
      }
      await page.goto(url);
      return page;
    },
    usage: () => usageOf(root),
  };
}
