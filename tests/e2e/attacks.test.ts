/** Pages and packs that attack, in real browsers: what was tried, and what happened. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { clickMark, markedTexts, openPopup, readReport } from '../../tools/drive/page-marks.ts';
import { until } from '../../tools/drive/until.ts';
import { aDispute, anAccount, aPack } from '../unit/storage/a-pack.ts';
import { aReview } from '../unit/storage/a-review.ts';
import { HOSTILE_PAGES, PROBES, SECRET } from './attack-cases.ts';
import { describeInBrowsers, type Stage } from './browsers.ts';
import { SENTENCE } from './hostile-cases.ts';
import { importFile } from './import-file.ts';

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

  test.each(HOSTILE_PAGES)('a page of $name is no obstacle', async ({ head, body, learns, mayBeUnread }) => {
    const page = await openArticle(stage(), body, head, !mayBeUnread);
    if (mayBeUnread) {
      expect((await readReport(stage().driver, page)).state).not.toBe('unrelated');
      return page.close();
    }
    await clickMark(page, 0);
    await until('the card', () => hasCard(page));
    if (learns) expect(await page.evaluate('learnt')).toEqual(learns);
    await page.close();
  });

  test('the extension’s pages cannot be framed', async () => {
    const page = await openArticle(stage());
    const { base } = stage().driver;
    await page.evaluate(async (root) => {
      const loads = ['library.html', 'popup.html', 'welcome.html'].map((file) => {
        const frame = document.createElement('iframe');
        frame.src = root + file;
        document.body.append(frame);
        return new Promise((resolve) => {
          frame.onload = resolve;
          frame.onerror = resolve;
          setTimeout(resolve, 2000);
        });
      });
      await Promise.all(loads);
    }, base);
    const inside = await Promise.all(
      page.frames().map((frame) => frame.evaluate(() => location.href).catch(() => 'not reached')),
    );
    expect(inside.length).toBeGreaterThan(0);
    expect(inside.filter((address) => address.startsWith(base))).toEqual([]);
    await page.close();
  });

  test('markup in a page, a pack and an import is text', async () => {
    const { driver } = stage();
    const library = await driver.openOwn('library.html#/packs');
    await importFile(library, 'pack', hostilePack());
    await importFile(library, 'claims', [
      aReview({ claimReviewed: `Claim ${MARKUP}`, author: { name: `By ${MARKUP}` } }),
    ]);
    const page = await openArticle(
      stage(),
      `<main><article><p>The Harbour said ${asText(MARKUP)} that the ferry Aurora sank.</p></article></main>`,
    );
    await until('the sentence of the pack', async () =>
      (await markedTexts(page)).some((text) => text.includes('ferry Aurora')),
    );
    await clickMark(page, 0);
    await until('the card', () => hasCard(page));
    const popup = await openPopup(driver, page);
    await until('the popup to list accounts', () => popup.$('.account'));
    await library.evaluate(() => location.assign('#/dispute/test/bridge'));
    await until('the question', () => library.evaluate(() => document.body.innerText.includes('onerror')));
    for (const shown of [page, popup, library]) {
      expect(
        await shown.evaluate(() => [
          'hit' in globalThis,
          document.querySelectorAll(
            'img[src="x"], script:not([src]), iframe, [onerror], [onload], a[href^="javascript" i]',
          ).length,
        ]),
      ).toEqual([false, 0]);
    }
    await Promise.all([popup.close(), page.close(), library.close()]);
  });

  test('clicks that a page makes up open nothing', async () => {
    const page = await openArticle(stage());
    await page.evaluate(forgeClicks);
    await clickMark(page, 0);
    await until('the card', () => hasCard(page));
    expect(await page.evaluate('globalThis.cards')).toBe(1);
    await page.close();
  });
});

/** Runs if it ever becomes markup. */
const MARKUP = `<img src=x onerror="globalThis.hit=1"><script>globalThis.hit=1</script><svg onload=globalThis.hit=1>`;

function asText(text: string): string {
  return text.replaceAll('<', '&lt;');
}

/** A pack with markup in every text, about a sentence of the page. */
function hostilePack() {
  const text = { en: `Aurora ${MARKUP}` };
  const account = (id: string) =>
    anAccount(id, {
      claim: text,
      gist: text,
      claimants: [{ name: MARKUP, role: MARKUP }],
      channel: MARKUP,
      caveats: MARKUP,
      quote: { text: MARKUP, lang: 'en' },
      sources: [{ publisher: MARKUP, title: MARKUP, url: 'https://paper.example/#"><img src=x>', lang: 'en' }],
      phrasings: { en: ['The Harbour said that the ferry Aurora sank.'] },
    });
  const dispute = aDispute('bridge', {
    question: text,
    about: [['aurora']],
    accounts: [account('yes'), account('no')],
  });
  return aPack({
    title: text,
    summary: text,
    stories: [{ id: 'story', title: text, summary: text, disputes: [dispute] }],
    concepts: [{ id: 'aurora', kind: 'thing', forms: { en: ['ferry Aurora'] } }],
  });
}

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
