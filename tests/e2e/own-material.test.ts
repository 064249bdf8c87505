/** The reader's own questions and passages, and packs from files, through the library's pages. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import { LARGE } from '../../storage/large-packs.ts';
import { readReport } from '../../tools/drive/page-marks.ts';
import { until } from '../../tools/drive/until.ts';
import { aDispute, aPack } from '../unit/storage/a-pack.ts';
import { aReview } from '../unit/storage/a-review.ts';
import { describeInBrowsers } from './browsers.ts';
import { faultsOf, pick, press, says, write } from './library-page.ts';

/** The extension API as a page of the extension has it, where these functions are evaluated. */
declare const chrome: Pick<typeof Browser, 'runtime'>;

const SENTENCE = 'The Harbour Authority said the ferry Aurora was carrying too many passengers when it sank.';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parallax-own-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Return a file with `value` as its JSON. */
async function fileOf(name: string, value: unknown): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, JSON.stringify(value));
  return file;
}

/** Return a story with disputes of these ids. */
function storyOf(...ids: string[]) {
  const disputes = ids.map((id) => aDispute(id));
  return { id: 'story', title: { en: 'Story' }, summary: { en: 'A story.' }, disputes };
}

describeInBrowsers('the reader’s own', (stage) => {
  test('a question that is started in the library is found on the next page', async () => {
    const { driver, server } = stage();
    const library = await driver.openOwn('library.html#/own');
    await press(library, 'Start a question');
    await write(library, 'Question', 'Why did the ferry Aurora sink?');
    await write(library, 'Names and words', 'Aurora, ferry');
    await write(library, 'What it says', 'The ferry was overloaded', 'The ferry hit a mine');
    await write(library, 'Who says it', 'Harbour Authority', 'Shipping company');
    await write(library, 'Address of a source', 'https://harbour.example/', 'https://ships.example/');
    await write(
      library,
      'Sentences that say it',
      SENTENCE,
      'The company insisted that the ferry Aurora had struck a mine.',
    );
    expect(await faultsOf(library)).toEqual([]);
    await press(library, 'Save');
    await says(library, 'Why did the ferry Aurora sink?');
    server.put(
      '/ferry',
      `<!doctype html><html lang="en"><title>Ferry</title><article><p>${SENTENCE}</p></article></html>`,
    );
    const page = await driver.openPage(server.url('/ferry'));
    const { matches } = await readReport(driver, page);
    expect(matches.map(({ dispute }) => dispute)).toContain('own/question-1');
    await page.close();
    await library.close();
  });

  test('a kept passage is listed with a link to its words, and is back after undo', async () => {
    const { driver } = stage();
    const library = await driver.openOwn('library.html#/own');
    await until('the page', () => library.$('#kept-passages'));
    await library.evaluate(async () => {
      const passage = {
        title: 'A page',
        url: 'https://paper.example/?utm_source=x',
        exact: 'What was said about it there.',
      };
      const message = { id: 1, type: 'keepPassage', timestamp: Date.now(), data: passage };
      await chrome.runtime.sendMessage(message);
    });
    await says(library, 'What was said about it there.');
    expect(await library.$eval('.kept a', (link) => link.getAttribute('href'))).toBe(
      'https://paper.example/#:~:text=What%20was%20said%20about%20it%20there.',
    );
    expect(await faultsOf(library)).toEqual([]);
    await library.$eval('.kept .actions button:last-of-type', (button) => button.click());
    await until('it to go', async () => (await library.$('.kept')) === null);
    await press(library, 'Undo');
    await says(library, 'What was said about it there.');
    await library.close();
  });

  test('a pack from a file is shown before it is taken, and is back after its removal is undone', async () => {
    const { driver } = stage();
    const library = await driver.openOwn('library.html#/packs');
    await pick(library, 'Choose a pack’s file', await fileOf('spoiled.json', { ...aPack(), id: '../x' }));
    await says(library, 'id: is not an id');
    await pick(library, 'Choose a pack’s file', await fileOf('pack.json', aPack()));
    await says(library, 'This pack is new.');
    expect(await faultsOf(library)).toEqual([]);
    await press(library, 'Add this pack');
    await says(library, 'A pack for tests.');
    const newer = aPack({ version: '2026.02.01', stories: [storyOf('bridge', 'tunnel')] });
    await pick(library, 'Choose a pack’s file', await fileOf('newer.json', newer));
    await says(library, 'It replaces version 2026.01.01.');
    await press(library, 'Add this pack');
    await says(library, 'The pack was added.');
    await library.evaluate(() => location.assign('#/changes'));
    await says(library, 'Version 2026.02.01 in place of version 2026.01.01');
    await says(library, 'Questions added: 1');
    expect(await faultsOf(library)).toEqual([]);
    await library.evaluate(() => location.assign('#/packs'));
    await press(library, 'Remove');
    await until('it to go', async () => (await library.$$('.rows > li')).length === 2);
    await press(library, 'Undo');
    await says(library, 'A pack for tests.');
    await library.close();
  });

  test('reviewed claims are shown before they are taken', async () => {
    const { driver } = stage();
    const library = await driver.openOwn('library.html#/packs');
    await pick(
      library,
      'Choose a file of claims',
      await fileOf('feed.json', [aReview(), aReview({ claimReviewed: '' })]),
    );
    await says(library, 'Claims: 1, reviews: 1');
    await says(library, 'Left out, without a claim: 1');
    expect(await faultsOf(library)).toEqual([]);
    await press(library, 'Add these claims');
    await says(library, 'Claims and what reviewers concluded');
    await library.close();
  });

  test('a large import is searched and listed like what the packs have', async () => {
    const { driver } = stage();
    const library = await driver.openOwn('library.html#/packs');
    const reviews = Array.from({ length: LARGE + 100 }, (_, at) =>
      aReview({
        claimReviewed: `The barge ${at} crossed the estuary`,
        url: `https://checkers.example/${at}`,
        itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: `Skipper ${at % 9}` } },
      }),
    );
    await pick(library, 'Choose a file of claims', await fileOf('large.json', reviews));
    await says(library, `Claims: ${(LARGE + 100).toLocaleString('en')}`);
    await press(library, 'Add these claims');
    await says(library, 'The pack was added.');
    await library.evaluate(() => location.assign('#/search?q=estuary+barge+77'));
    await says(library, 'The barge 77 crossed the estuary');
    await library.evaluate(() => location.assign('#/claimants'));
    await says(library, 'Skipper 8');
    await library.evaluate(() => location.assign('#/claimant/Skipper%208'));
    await says(library, 'crossed the estuary');
    expect(await faultsOf(library)).toEqual([]);
    await library.close();
  });
});
