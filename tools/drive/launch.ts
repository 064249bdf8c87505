/** Starts either browser with the production build of the extension. */
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { type BrowserName, ensureBrowsers } from '../browsers.ts';
import { ROOT, runQuietly } from '../run.ts';
import { launchChromium, startChromium } from './chromium.ts';
import type { Driver, LaunchOptions, StartOptions } from './driver.ts';
import { launchFirefox, startFirefox } from './firefox.ts';
import { OTHER_SITE, SITE } from './serve.ts';
import { until } from './until.ts';

/** Where WXT puts each build. */
export const OUTPUT: Record<BrowserName, string> = {
  chromium: join(ROOT, '.output/chrome-mv3'),
  firefox: join(ROOT, '.output/firefox-mv3'),
};

/**
 * Build the extension for a browser.
 * @throws Error when the build fails; its output stands above.
 */
export async function build(name: BrowserName): Promise<void> {
  const target = name === 'firefox' ? ['-b', 'firefox'] : [];
  if (!(await runQuietly('wxt', ['build', ...target]))) throw new Error(`The build for ${name} failed.`);
}

/**
 * Start a browser with the extension as it was last built, its pack installed; both site names of serve.ts mean this
 * machine.
 */
export async function launch(
  name: BrowserName,
  options: Partial<Omit<LaunchOptions, 'executable'>> = {},
): Promise<Driver> {
  const full = { ...usual(name), extension: OUTPUT[name], ...options };
  const driver = await (name === 'chromium' ? launchChromium(full) : launchFirefox(full));
  const own = await driver.openOwn('popup.html?tab=0');
  // The compiled index is the last thing that an installation writes.
  await until('the pack to be installed', () => own.evaluate(hasIndex));
  await own.close();
  return driver;
}

/** Start the same browser without the extension: what it is measured beside. */
export async function launchBare(name: BrowserName): Promise<Browser> {
  return name === 'chromium' ? startChromium(usual(name), []) : startFirefox(usual(name));
}

function usual(name: BrowserName): StartOptions {
  return { executable: ensureBrowsers(name)[name], headless: true, hosts: [SITE, OTHER_SITE], language: 'en-US' };
}

/** Evaluated in a page of the extension: whether the compiled index is stored. */
async function hasIndex(): Promise<boolean> {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === 'parallax')) return false;
  return new Promise((resolve) => {
    const opening = indexedDB.open('parallax');
    opening.onsuccess = () => {
      const database = opening.result;
      const counting = database.transaction('index').objectStore('index').count();
      counting.onsuccess = () => {
        database.close();
        resolve(counting.result > 0);
      };
    };
  });
}
