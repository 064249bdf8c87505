/** Pages and packs that attack, in real browsers: what was tried, and what happened. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { clickMark, markedTexts, readReport } from '../../tools/drive/page-marks.ts';
import { until } from '../../tools/drive/until.ts';
import { HOSTILE_PAGES, PROBES, SECRET } from './attack-cases.ts';
import { describeInBrowsers, type Stage } from './browsers.ts';
import { SENTENCE } from './hostile-cases.ts';

const CALM = 'Shops in central Damascus were open on Monday and traffic was heavy, residents of the city said.';

describeInBrowsers('an attack', (stage) => {
  describe('a page whose reader has a card open', () => {
    test.each(PROBES)('$name', async ({ run, learns }) => {
      const page = await openArticle(stage());
      await clickMark(page, 0);
      await until('the card', () => hasCard(page));
      expect(await page.evaluate(run, { base: stage().driver.base, secret: SECRET })).toEqual(learns);
      await page.close();
    });
  });

  test.each(HOSTILE_PAGES)('a page of $name is marked all the same', async ({ head, body, learns, mayBeUnread }) => {
    const page = await openArticle(stage(), body, head, !mayBeUnread);
    if (mayBeUnread) {
      expect((await readReport(stage().driver, page)).state).not.toBe('failed');
      return page.close();
    }
    await clickMark(page, 0);
    await until('the card', () => hasCard(page));
    if (learns) expect(await page.evaluate('learnt')).toEqual(learns);
    await page.close();
  });

  test('clicks that a page makes up open nothing and close nothing', async () => {
    const page = await openArticle(stage());
    await page.evaluate(forgeClicks);
    await clickMark(page, 0);
    await until('the card', () => hasCard(page));
    expect(await page.evaluate('globalThis.cards')).toBe(1);
    await page.evaluate(() => {
      document.body.click();
      for (const type of ['keydown', 'keyup']) {
        document.documentElement.lastElementChild?.dispatchEvent(
          new KeyboardEvent(type, { key: 'Escape', bubbles: true, composed: true }),
        );
      }
    });
    expect(await hasCard(page)).toBe(true);
    await page.close();
  });
});

/** Evaluated in the page: click, as scripts do, on every point of the marks; count cards from now on. */
function forgeClicks(): void {
  let cards = 0;
  new MutationObserver((records) => {
    for (const { addedNodes } of records) cards += addedNodes.length;
    Object.assign(globalThis, { cards });
  }).observe(document.documentElement, { childList: true });
  CSS.highlights.forEach((highlight) => {
    highlight.forEach((range) => {
      if (!(range instanceof Range)) return;
      const element = range.startContainer.parentElement;
      for (const { left, top, width, height } of range.getClientRects()) {
        const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, composed: true };
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
          element?.dispatchEvent(new PointerEvent(type, at));
        }
        element?.click();
      }
    });
  });
}

async function openArticle({ driver, server }: Stage, body = '', head = '', isMarked = true): Promise<Page> {
  const article = `<main><article><h1>Syria after Assad</h1><p>${CALM}</p><p>${SENTENCE}</p><p>${CALM}</p></article></main>`;
  server.put(
    '/attack',
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Syria after Assad</title>${head}</head><body>${body}${article}</body></html>`,
  );
  const page = await driver.openPage(server.url('/attack'));
  if (isMarked) await until('a mark', async () => (await markedTexts(page)).includes(SENTENCE));
  return page;
}

function hasCard(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    // A page may have named a picture documentElement.
    const root: Element | null = Reflect.get(Document.prototype, 'documentElement', document);
    return root?.lastElementChild?.matches('div:popover-open') ?? false;
  });
}
