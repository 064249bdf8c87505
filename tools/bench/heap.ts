/** Whether pages that navigate without a reload leave something of ours behind. */
import type { CDPSession, Page } from 'puppeteer-core';
import type { Driver } from '../drive/driver.ts';
import { markedTexts } from '../drive/page-marks.ts';
import { OTHER_SITE, type PageServer, SITE } from '../drive/serve.ts';
import { until } from '../drive/until.ts';

const NAVIGATIONS = 200;
/** The first ones warm code and fill caches that stay. */
const BEFORE = 60;

/** So often a page is looked at until it is read, about. */
const LOOKS = 12;

const SENTENCE =
  'On 8 December the Russian Foreign Ministry announced that Assad decided to give up the presidency and leave the country.';

/**
 * Return the growth of a page's heap over 200 navigations, as a share of what it was before them, and the same for a
 * page that is not read: what the browser and the page itself leave behind.
 */
export async function heapAfterNavigations(driver: Driver, server: PageServer) {
  return {
    read: await growth(driver, server, SITE),
    unread: await growth(driver, server, OTHER_SITE),
  };
}

async function growth(driver: Driver, server: PageServer, host: string) {
  server.put('/heap', '<!doctype html><html lang="en"><title>Syria</title><body><main></main></body></html>');
  const page = await driver.openPage(server.url('/heap', host));
  const session = await page.createCDPSession();
  for (let number = 0; number < BEFORE; number++) await navigate(page, number, host === SITE);
  const before = await heap(session);
  for (let number = 0; number < NAVIGATIONS; number++) await navigate(page, BEFORE + number, host === SITE);
  const after = await heap(session);
  await page.close();
  return { share: after / before - 1, beforeMB: before / 2 ** 20 };
}

async function navigate(page: Page, number: number, isRead: boolean): Promise<void> {
  // Numbers of one length: a longer address alone would count as growth.
  const name = String(1000 + number);
  await page.evaluate(
    (at, sentence) => {
      history.pushState(null, '', `/heap?${at}`);
      const filler = Array.from(
        { length: 30 },
        (_, i) => `<p>Residents of Damascus spoke of bread, report ${at}, part ${i}.</p>`,
      );
      document.body.innerHTML = `<main><h1>Syria ${at}</h1><p>${sentence} Report ${at}.</p>${filler.join('')}</main>`;
    },
    name,
    SENTENCE,
  );
  if (!isRead) {
    // Looking costs memory too.
    for (let look = 0; look < LOOKS; look++) await markedTexts(page);
    return;
  }
  // Marks of the page before are gone with their nodes, so these are its own.
  await until('the mark', async () => (await markedTexts(page)).includes(SENTENCE));
}

/** Return the size of the live heap in bytes; what one collection sets free may hold what only the next one finds. */
async function heap(session: CDPSession): Promise<number> {
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
