/** A browser whose reader has allowed a publisher's host, with that publisher's server. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Browser } from 'wxt/browser';
import type { Driver } from '../../tools/drive/driver.ts';
import { launch } from '../../tools/drive/launch.ts';
import { until } from '../../tools/drive/until.ts';
import { type GrantedBuild, grantedBuild } from './granted-build.ts';
import { press, says, write } from './library-page.ts';
import { ELSEWHERE, PACK_HOST, type PackServer, servePacks } from './pack-server.ts';

/** The extension API as a page of the extension has it, where these functions are evaluated. */
declare const chrome: Pick<typeof Browser, 'alarms'>;

export interface SubscriberStage {
  driver: Driver;
  server: PackServer;
}

/** Run `tests` once in Chromium and once in Firefox, each with a server of its own. */
export function describeSubscriber(name: string, tests: (stage: () => SubscriberStage) => void): void {
  describe.each(['chromium', 'firefox'] as const)(`${name} in %s`, (browser) => {
    let stage: (SubscriberStage & { build: GrantedBuild }) | undefined;
    beforeAll(async () => {
      const build = grantedBuild(browser, `https://${PACK_HOST}/*`);
      const hosts = [PACK_HOST, ELSEWHERE];
      const driver = await launch(browser, { extension: build.folder, hosts, anyCertificate: true });
      stage = { server: await servePacks(), driver, build };
    });
    afterAll(async () => {
      await stage?.driver.close();
      stage?.server.close();
      stage?.build[Symbol.dispose]();
    });
    tests(() => {
      if (!stage) throw new Error(`${browser} did not start.`);
      return stage;
    });
  });
}

/** Give an address to the form of the library's page of packs, as a reader does. */
export async function giveAddress(page: Page, url: string): Promise<void> {
  await until('the form', () => page.$('.own-form'));
  await write(page, 'Address of a pack (https)', url);
  // A real click: the browser asks for permissions only within one.
  await page.click('.own-form [type=submit]');
}

/** Subscribe to an address. */
export async function subscribe(page: Page, url: string): Promise<void> {
  await giveAddress(page, url);
  await says(page, url);
}

/** Check the first subscription by hand, and wait until that is done. */
export async function check(page: Page): Promise<void> {
  await until('the subscription', () => page.$('.subscription'));
  await press(page, 'Check now');
  await subscriptionSays(page, 'Checking', false);
}

/** Return the text of the first subscription. */
async function textOf(page: Page): Promise<string> {
  return page.$eval('.subscription', (row) => row.textContent);
}

/** Wait until the first subscription says `text`, or no longer says it. */
export async function subscriptionSays(page: Page, text: string, wanted = true): Promise<void> {
  const what = `the subscription ${wanted ? 'to say' : 'not to say'} "${text}"`;
  await until(what, async () => (await textOf(page)).includes(text) === wanted);
}

/** Let the alarm of the daily check go off, on a day on which every subscription is due. */
export async function letADayPass(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('parallax');
      opening.onsuccess = () => resolve(opening.result);
    });
    await new Promise<void>((resolve) => {
      const change = database.transaction('subscriptions', 'readwrite');
      const store = change.objectStore('subscriptions');
      const all = store.getAll();
      all.onsuccess = () => {
        for (const record of all.result) store.put({ ...record, due: 0 });
      };
      change.oncomplete = () => resolve();
    });
    database.close();
    const rung = new Promise<void>((resolve) => chrome.alarms.onAlarm.addListener(() => resolve()));
    await chrome.alarms.create('check-subscriptions', { when: Date.now(), periodInMinutes: 60 });
    await rung;
  });
}
