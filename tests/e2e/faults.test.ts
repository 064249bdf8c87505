/**
 * What goes wrong around us, in both browsers: the background stopped, the database deleted, damaged, occupied or full,
 * two windows over one record, a page closed in the middle of its work. Each says what the reader sees; nothing is lost.
 * Interruptions at every single step are tried in tests/unit/faults.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markedTexts, openLine } from '../../tools/drive/page-marks.ts';
import { until } from '../../tools/drive/until.ts';
import { aPack } from '../unit/storage/a-pack.ts';
import { aReview } from '../unit/storage/a-review.ts';
import { describeInBrowsers, type Stage } from './browsers.ts';
import { pick, press, says, write } from './library-page.ts';
import {
  askToPrepare,
  canWrite,
  countRecords,
  damageDisputes,
  deleteEverything,
  hold,
  leave,
  occupyAsOlder,
  release,
} from './own-database.ts';

/** How long an installation is left alone before the background is stopped, in ms: before, within and after it. */
const MOMENTS = [0, 60, 150, 300, 600, 1200];

/** Reviews of the long import: it takes some seconds. */
const REVIEWS = 20_000;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parallax-faults-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, value: unknown): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, JSON.stringify(value));
  return file;
}

/** Wait until an article, opened now, has its marks. */
async function expectMarks({ driver, server }: Stage): Promise<void> {
  const page = await driver.openPage(server.url('/wire/page.html'));
  await page.bringToFront();
  await until('the article to have its marks', async () => (await markedTexts(page)).length > 0);
  await page.close();
}

/** Wait until a page says what went wrong, and return its words. */
function notice(page: Page): Promise<string> {
  return until('a notice', () => page.evaluate(() => document.querySelector('.fault-notice p')?.textContent));
}

/** Load a page of the extension again, as its notice offers. */
async function reload(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-old', ''));
  await page.$eval('.fault-notice button', (button) => button.click());
  await until('the page to be loaded again', () =>
    page.evaluate(() => !document.documentElement.hasAttribute('data-old') && document.readyState === 'complete'),
  );
}

describeInBrowsers('faults', (stage) => {
  test('a background stopped while a page waits: the page asks again by itself', async () => {
    const { driver, server } = stage();
    const own = await driver.openOwn('popup.html?tab=0');
    await driver.stopBackground();
    await hold(own);
    const page = await driver.openPage(server.url('/wire/page.html'));
    const line = await openLine(driver, page);
    await until('the page to wait', async () => (await line.send('reportPage'))?.state === 'reading');
    await driver.stopBackground();
    await release(own);
    await page.bringToFront();
    await until('the marks', async () => (await markedTexts(page)).length > 0);
    await line.close();
    await page.close();
    await own.close();
  });

  test('a database deleted, then a background stopped at any moment of installing it: the next page is marked', {
    timeout: 180_000,
  }, async () => {
    const { driver } = stage();
    for (const moment of MOMENTS) {
      const own = await driver.openOwn('popup.html?tab=0');
      await deleteEverything(own);
      await askToPrepare(own);
      await new Promise((resolve) => setTimeout(resolve, moment));
      await driver.stopBackground();
      await own.close();
      await expectMarks(stage());
    }
  });

  test('a database deleted under an open library: it says so, and is whole after its button', async () => {
    const { driver } = stage();
    const library = await driver.openOwn('library.html');
    await until('stories', () => library.$('.tiles li'));
    await deleteEverything(library);
    expect(await notice(library)).toContain('replaced while this page was open');
    await reload(library);
    await until('stories again', () => library.$('.tiles li'));
    await library.close();
  });

  test('damaged records of the built-in pack: the next page is marked all the same', async () => {
    const { driver } = stage();
    const own = await driver.openOwn('popup.html?tab=0');
    await damageDisputes(own);
    await driver.stopBackground();
    await own.close();
    await expectMarks(stage());
  });

  // Who waits first hears from the browser what it waits for, and nobody else does.
  test.for(['the library', 'the background'])(
    'an older connection in the way, %s waiting first: the library says so, and goes on when it is gone',
    async (first) => {
      const { driver } = stage();
      // A page without our code: the extension's own connections give way.
      const own = await driver.openOwn('icon/icon.svg');
      await deleteEverything(own);
      await driver.stopBackground();
      await occupyAsOlder(own);
      if (first === 'the background') await askToPrepare(own);
      const library = await driver.openOwn('library.html');
      expect(await notice(library)).toContain('Close the other tabs of Parallax');
      await leave(own);
      await reload(library);
      await until('stories', () => library.$('.tiles li'));
      await library.close();
      await own.close();
      await expectMarks(stage());
    },
  );

  test('one question in two windows: the later is told, and keeps its text', async () => {
    const { driver } = stage();
    const first = await driver.openOwn('library.html#/own');
    await press(first, 'Start a question');
    await until('the form', () => first.$('.own-form'));
    await write(first, 'Question', 'Why did the ferry Aurora sink?');
    await write(first, 'Names and words', 'Aurora, ferry');
    await write(first, 'What it says', 'The ferry was overloaded', 'The ferry hit a mine');
    await write(first, 'Who says it', 'Harbour Authority', 'Shipping company');
    await write(first, 'Address of a source', 'https://harbour.example/', 'https://ships.example/');
    await press(first, 'Save');
    await says(first, 'Why did the ferry Aurora sink?');
    const second = await driver.openOwn('library.html#/own');
    for (const window of [first, second]) {
      await window.bringToFront();
      await press(window, 'Change');
      await until('the form', () => window.$('.own-form'));
    }
    await write(second, 'Question', 'What the second window wrote?');
    await first.bringToFront();
    await write(first, 'Question', 'What the first window wrote?');
    await press(first, 'Save');
    await says(first, 'What the first window wrote?');
    await second.bringToFront();
    await press(second, 'Save');
    await says(second, 'changed or deleted in another window');
    const kept = await second.$eval('.own-form input', (field) => field.value);
    expect(kept).toBe('What the second window wrote?');
    await press(second, 'Save');
    await until('the form to close', async () => (await second.$('.own-form')) === null);
    await says(second, 'What the second window wrote?');
    await second.close();
    await first.close();
  });

  test('a library closed in the middle of an import: nothing of it is left', async () => {
    const { driver } = stage();
    const reviews = Array.from({ length: REVIEWS }, (_, n) =>
      aReview({ claimReviewed: `The ferry carried ${n} people`, url: `https://c.example/${n}` }),
    );
    const library = await driver.openOwn('library.html#/packs');
    await pick(library, 'Choose a file of claims', await fileOf('many.json', reviews));
    const own = await driver.openOwn('popup.html?tab=0');
    await until('claims to be staged', async () => (await countRecords(own)).disputes?.['claims-many']);
    await library.close();
    await driver.stopBackground();
    await askToPrepare(own);
    await until('the leftovers to go', async () => {
      const counts = await countRecords(own);
      return Object.values(counts).every((byPack) => byPack['claims-many'] === undefined);
    });
    expect((await countRecords(own)).packs?.syria).toBe(1);
    await own.close();
  });

  test('no room left: the library says so, what was there stays, and with room it works', {
    timeout: 180_000,
  }, async () => {
    const { driver } = stage();
    // Firefox gives no way to take room from one site while it runs.
    if (driver.name === 'firefox') return;
    const library = await driver.openOwn('library.html#/packs');
    await until('the packs', () => library.$('.rows li'));
    const before = await countRecords(library);
    const session = await library.createCDPSession();
    const origin = driver.base.slice(0, -1);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    // Chromium remembers for half a minute how much room there was.
    await until('the room to be gone', async () => !(await canWrite(library)), 60_000);
    await pick(library, 'Choose a pack’s file', await fileOf('pack.json', aPack()));
    await press(library, 'Add this pack');
    expect(await notice(library)).toContain('no room left');
    expect(await countRecords(library)).toEqual(before);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await reload(library);
    await pick(library, 'Choose a pack’s file', await fileOf('pack.json', aPack()));
    await press(library, 'Add this pack');
    await says(library, 'A pack for tests.');
    await library.close();
  });
});
