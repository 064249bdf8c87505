/** Every page and state of the extension's own, each as a scene that can be set up in any language. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Driver } from '../drive/driver.ts';
import { changeSettings, openPopup, readReport } from '../drive/page-marks.ts';
import { OTHER_SITE, type PageServer, SITE } from '../drive/serve.ts';
import { until } from '../drive/until.ts';
import { aLargeFeed, aPackFile, someMaterial } from './material.ts';

/** What a scene has at hand: a browser with the extension, and a server for pages of a news site. */
export interface Stage {
  driver: Driver;
  server: PageServer;
}

export interface Scene {
  /** Part of the picture's file name. */
  name: string;
  /** A panel has a popup's size, everything else a window's. */
  kind: 'page' | 'panel';
  /** Set the scene up and return its page. Every page that it opened is closed when the pictures are taken. */
  show: (stage: Stage) => Promise<Page>;
}

/** The scenes in an order in which none disturbs a later one: what the reader gathers comes after what is empty. */
export const SCENES: readonly Scene[] = [
  at('library-stories', 'library.html', '.tile'),
  at('library-story', 'library.html#/story/syria/fall-of-assad', '.timeline'),
  at('library-dispute', 'library.html#/dispute/syria/assad-resigned', '.account'),
  at('library-dispute-groups', 'library.html#/dispute/syria/khan-shaykhun-2017', '.position'),
  at('library-claimants', 'library.html#/claimants', '.names a'),
  at('library-claimant', 'library.html#/claimant/Dmitry%20Peskov', '.account'),
  at('library-search', 'library.html#/search?q=asylum', '.hit'),
  at('library-search-none', 'library.html#/search?q=zzzz', '.filters'),
  at('library-settings', 'library.html#/settings', '.sites'),
  at('library-missing', 'library.html#/dispute/syria/none', '.page'),
  at('library-own-empty', 'library.html#/own', '#own-questions'),
  at('library-packs', 'library.html#/packs', '.rows .switch'),
  at('welcome', 'welcome.html', '.sample'),
  scene('welcome-tried', 'page', async ({ driver }) => {
    const page = await opened(driver, 'welcome.html', '.sample a');
    await page.click('.sample a');
    return shown(page, '.account');
  }),
  scene('library-own-form', 'page', async ({ driver }) => {
    const page = await opened(driver, 'library.html#/own', '#own-questions');
    await page.click('section[aria-labelledby=own-questions] .row button');
    return shown(page, '.own-form');
  }),
  scene('library-pack-preview', 'page', ({ driver }) => picked(driver, 0, 'pack.json', aPackFile(), '.preview')),
  at('library-changes-none', 'library.html#/changes', 'h1'),
  scene('library-changes', 'page', async ({ driver }) => {
    for (const version of ['2026.11.01', '2026.11.15']) {
      const page = await picked(driver, 0, 'pack.json', aPackFile(version), '.preview');
      await page.$eval('.preview .button', (button) => button instanceof HTMLElement && button.click());
      await shown(page, '.notice');
      await page.close();
    }
    const page = await opened(driver, 'library.html#/changes', '.preview');
    await page.$$eval('details', (all) => {
      for (const details of all) details.open = true;
    });
    return page;
  }),
  scene('library-pack-refused', 'page', ({ driver }) =>
    picked(driver, 0, 'spoiled.json', aPackFile().replace('"id":"harbour"', '"id":"../harbour"'), '.refusal'),
  ),
  scene('library-claims-preview', 'page', ({ driver }) => picked(driver, 1, 'feed.json', aLargeFeed(40), '.preview')),
  scene('library-claims-progress', 'page', ({ driver }) =>
    picked(driver, 1, 'large-feed.json', aLargeFeed(60_000), '.progress progress[value]:not([value="0"])'),
  ),
  scene('library-backup-preview', 'page', ({ driver }) =>
    picked(driver, 2, 'backup.json', JSON.stringify(someMaterial()), '.preview'),
  ),
  panel('popup-findings', '/wire/page.html', '.account'),
  scene('popup-settings', 'panel', async (stage) => {
    const popup = await popupOver(stage, stage.server.url('/wire/page.html'), '.account');
    await popup.click('[aria-expanded]');
    return shown(popup, '.quick-settings');
  }),
  scene('popup-muted', 'panel', async (stage) => {
    const popup = await popupOver(stage, stage.server.url('/wire/page.html'), '.account');
    const before = (await popup.$$('.dispute')).length;
    await popup.$eval('.dispute[open] .actions button:nth-of-type(2)', (button) => button.click());
    await until('the question to go', async () => (await popup.$$('.dispute')).length < before);
    return popup;
  }),
  scene('popup-not-marked', 'panel', async (stage) => {
    await changeSettings(stage.driver, { mutedDisputes: [] });
    return popupOver(stage, stage.server.url('/nothing-disputed/page.html'), 'main h1');
  }),
  scene('popup-nothing', 'panel', async (stage) => {
    stage.server.put('/bread', '<!doctype html><html lang="en"><title>Syria</title><p>Syria bakes bread.</p></html>');
    return popupOver(stage, stage.server.url('/bread'), '.empty');
  }),
  scene('popup-unrelated', 'panel', async (stage) => {
    stage.server.put('/garden', '<!doctype html><html lang="en"><title>Roses</title><p>Roses want sun.</p></html>');
    return popupOver(stage, stage.server.url('/garden'), '.empty');
  }),
  scene('popup-paused', 'panel', async (stage) => {
    await changeSettings(stage.driver, { paused: true });
    return popupOver(stage, stage.server.url('/wire/page.html'), '.empty button');
  }),
  scene('popup-site-off', 'panel', async (stage) => {
    await changeSettings(stage.driver, { paused: false, sitesOff: [SITE] });
    return popupOver(stage, stage.server.url('/wire/page.html'), '.empty button');
  }),
  scene('popup-not-listed', 'panel', async (stage) => {
    await changeSettings(stage.driver, { sitesOff: [] });
    return popupOver(stage, stage.server.url('/wire/page.html', OTHER_SITE), '.empty');
  }),
  at('sidepanel-no-page', 'sidepanel.html?tab=0', '.empty', 'panel'),
  scene('library-own-full', 'page', async ({ driver }) => {
    const packs = await picked(driver, 2, 'backup.json', JSON.stringify(someMaterial()), '.preview');
    await packs.$eval('.preview .button', (button) => button instanceof HTMLElement && button.click());
    await shown(packs, '.notice');
    await packs.close();
    return opened(driver, 'library.html#/own', '.kept');
  }),
  scene('library-subscription', 'page', async ({ driver }) => {
    const page = await opened(driver, 'library.html#/packs', '.subscription .button');
    await page.$$eval(
      '.subscription > .actions .button',
      ([button]) => button instanceof HTMLElement && button.click(),
    );
    return shown(page, '.subscription .preview');
  }),
  at('library-dispute-own', 'library.html#/dispute/syria/assad-resigned', '.note-text'),
  at('library-settings-muted', 'library.html#/settings', '.rows button'),
];

function scene(name: string, kind: Scene['kind'], show: Scene['show']): Scene {
  return { name, kind, show };
}

function at(name: string, path: string, ready: string, kind: Scene['kind'] = 'page'): Scene {
  return { name, kind, show: ({ driver }) => opened(driver, path, ready) };
}

function panel(name: string, path: string, ready: string): Scene {
  return { name, kind: 'panel', show: (stage) => popupOver(stage, stage.server.url(path), ready) };
}

async function opened(driver: Driver, path: string, ready: string): Promise<Page> {
  return shown(await driver.openOwn(path), ready);
}

async function shown(page: Page, ready: string): Promise<Page> {
  await until(`${ready} to be shown`, () => page.$(ready));
  return page;
}

/** The popup over a page that was read, or where nothing reads. */
async function popupOver({ driver, server }: Stage, url: string, ready: string): Promise<Page> {
  const article = await driver.openPage(url);
  if (!url.startsWith(server.url('', OTHER_SITE))) await readReport(driver, article);
  const popup = await openPopup(driver, article);
  return shown(popup, ready);
}

/** The page of packs with a file given to one of its choosers, counted from 0. */
async function picked(driver: Driver, chooser: number, name: string, text: string, ready: string): Promise<Page> {
  const page = await opened(driver, 'library.html#/packs', '.rows .switch');
  const file = join(await mkdtemp(join(tmpdir(), 'parallax-screens-')), name);
  await writeFile(file, text);
  await (await page.$$('input[type=file]'))[chooser]?.uploadFile(file);
  return shown(page, ready);
}
