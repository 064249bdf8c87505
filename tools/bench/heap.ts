/** Whether pages that navigate without a reload leave something of ours behind. */
import type { Driver } from '../drive/driver.ts';
import { markedTexts } from '../drive/page-marks.ts';
import type { PageServer } from '../drive/serve.ts';
import { until } from '../drive/until.ts';

const NAVIGATIONS = 200;
/** The first ones fill caches that stay. */
const BEFORE = 20;

const SENTENCE =
  'On 8 December the Russian Foreign Ministry announced that Assad decided to give up the presidency and leave the country.';

/** Return the growth of the page's heap over 200 navigations, as a share, and its size before in MB. */
export async function heapAfterNavigations(driver: Driver, server: PageServer) {
  server.put('/heap', '<!doctype html><html lang="en"><title>Syria</title><body><main></main></body></html>');
  const page = await driver.openPage(server.url('/heap'));
  const session = await page.createCDPSession();
  const navigate = async (number: number) => {
    const text = `${SENTENCE} Report ${number}.`;
    await page.evaluate(
      (at, sentence) => {
        history.pushState(null, '', `/heap?${at}`);
        const filler = Array.from(
          { length: 30 },
          (_, i) => `<p>Residents of Damascus spoke of bread, report ${at}, part ${i}.</p>`,
        );
        document.body.innerHTML = `<main><h1>Syria ${at}</h1><p>${sentence}</p>${filler.join('')}</main>`;
      },
      number,
      text,
    );
    await until('the mark', async () => (await markedTexts(page)).includes(SENTENCE));
  };
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize;
  };
  for (let i = 0; i < BEFORE; i++) await navigate(i);
  const before = await heap();
  for (let i = 0; i < NAVIGATIONS; i++) await navigate(BEFORE + i);
  const after = await heap();
  await page.close();
  return { growth: after / before - 1, beforeMB: before / 2 ** 20 };
}
