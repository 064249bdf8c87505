/** Marks over the life of a page: new text, other addresses, the back/forward cache, frames, and the reader's switches. */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { changeSettings, markedTexts, openLine, readReport } from '../../tools/drive/page-marks.ts';
import { OTHER_SITE } from '../../tools/drive/serve.ts';
import { until } from '../../tools/drive/until.ts';
import { describeInBrowsers } from './browsers.ts';
import { SENTENCE } from './hostile-cases.ts';

const SECOND = 'Assad never considered stepping down, the statement on the presidency channel said.';
const CALM = 'Shops in central Damascus were open on Monday and traffic was heavy, residents of the city said.';

const html = (body: string, title = 'Syria after Assad') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title></head><body>${body}</body></html>`;
const article = (...texts: string[]) =>
  `<main><h1>Syria after Assad</h1>${texts.map((text) => `<p>${text}</p>`).join('')}</main>`;

describeInBrowsers('over the life of a page', (stage) => {
  const pages: Page[] = [];
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
    await changeSettings(stage().driver, { paused: false, sitesOff: [], mutedDisputes: [], markStyle: 'underline' });
  });
  const open = async (body: string, title?: string) => {
    const { driver, server } = stage();
    server.put('/page', html(body, title));
    const page = await driver.openPage(server.url('/page'));
    pages.push(page);
    return page;
  };
  const marks = (page: Page, ...texts: string[]) =>
    until(
      `marks: ${texts.join(' | ')}`,
      async () => new Set(await markedTexts(page)).symmetricDifference(new Set(texts)).size === 0,
    );

  test('text that is added is marked, and what was marked stays', async () => {
    const page = await open(article(CALM, SENTENCE));
    await marks(page, SENTENCE);
    await page.evaluate((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      document.querySelector('main')?.append(paragraph);
    }, SECOND);
    await marks(page, SENTENCE, SECOND);
  });

  test('text that is changed loses its mark', async () => {
    const page = await open(article(CALM, SENTENCE));
    await marks(page, SENTENCE);
    await page.evaluate((text) => {
      const last = document.querySelector('p:last-of-type')?.firstChild;
      if (last) last.nodeValue = text;
    }, CALM);
    await marks(page);
  });

  test.each([
    ['that keeps its words is marked again', SENTENCE],
    ['into words that carry nothing loses its mark', CALM],
  ])('text that a translator wraps %s', async (_, words) => {
    const page = await open(article(CALM, SENTENCE));
    await marks(page, SENTENCE);
    // As translators in browsers do it: every text node is taken out for one in two elements.
    await page.evaluate((text) => {
      document.documentElement.classList.add('translated-ltr');
      const old = document.querySelector('p:last-of-type')?.firstChild;
      const outer = document.createElement('font');
      outer.append(document.createElement('font'));
      outer.firstElementChild?.append(text);
      old?.replaceWith(outer);
    }, words);
    await marks(page, ...(words === SENTENCE ? [SENTENCE] : []));
  });

  test('a page at another address starts anew, without a reload', async () => {
    const page = await open(article(CALM, SENTENCE));
    await marks(page, SENTENCE);
    await page.evaluate(
      (body) => {
        history.pushState(null, '', '/next');
        document.body.innerHTML = body;
      },
      article(CALM, SECOND),
    );
    await marks(page, SECOND);
  });

  test('an unrelated page becomes a related one', async () => {
    const page = await open('<main><h1>Weather</h1><p>Snow closes mountain roads.</p></main>', 'Weather');
    expect((await readReport(stage().driver, page)).state).toBe('unrelated');
    await page.evaluate(
      (body) => {
        document.title = 'Syria';
        document.body.innerHTML = body;
      },
      article(CALM, SENTENCE),
    );
    await marks(page, SENTENCE);
  });

  test('marks are there again after back', async () => {
    const { server } = stage();
    const page = await open(article(CALM, SENTENCE));
    await marks(page, SENTENCE);
    server.put('/other', html(article(CALM)));
    await page.goto(server.url('/other'));
    await page.evaluate(() => history.back());
    await until('the first page', () => page.evaluate(() => location.pathname === '/page'));
    await marks(page, SENTENCE);
  });

  test('pause, a switched-off site and a muted question are obeyed at once', async () => {
    const { driver } = stage();
    const page = await open(article(CALM, SENTENCE));
    await marks(page, SENTENCE);
    const [match] = (await readReport(driver, page)).matches;
    for (const off of [
      { paused: true },
      { sitesOff: ['arcalisnews.com'] },
      { mutedDisputes: [match?.dispute ?? ''] },
    ]) {
      await changeSettings(driver, off);
      await page.bringToFront();
      await until('another set of marks', async () => !(await isMarkedFor(page, match?.dispute)));
      await changeSettings(driver, { paused: false, sitesOff: [], mutedDisputes: [] });
      await page.bringToFront();
      await marks(page, SENTENCE);
    }

    async function isMarkedFor(where: Page, dispute: string | undefined): Promise<boolean> {
      const { matches } = await readReport(driver, where);
      return matches.some((found) => found.dispute === dispute);
    }
  });

  test.each(['underline', 'background', 'margin', 'list'] as const)(
    'the style %s changes no element',
    async (markStyle) => {
      const { driver } = stage();
      const page = await open(article(CALM, SENTENCE));
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      await marks(page, SENTENCE);
      await changeSettings(driver, { markStyle });
      await page.bringToFront();
      const shown = await until('the style', async () => {
        const now = await page.evaluate(() => {
          const names: string[] = [];
          CSS.highlights.forEach((_, name) => {
            names.push(name);
          });
          const last = document.querySelector('p:last-of-type');
          return { names, tick: last ? getComputedStyle(last).borderImageSource !== 'none' : false };
        });
        const wanted = { underline: 'parallax-mark-underline', background: 'parallax-mark-background' };
        const isShown = {
          underline: now.names.includes(wanted.underline),
          background: now.names.includes(wanted.background),
          margin: now.tick && now.names.length === 0,
          list: !now.tick && now.names.length === 0,
        };
        return isShown[markStyle] ? now : null;
      });
      expect(shown.tick).toBe(markStyle === 'margin');
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    },
  );

  test('an open shadow root is read', async () => {
    const page = await open(`<main><h1>Syria after Assad</h1><p>${CALM}</p><news-text></news-text></main>
      <script>
        const root = document.querySelector('news-text').attachShadow({ mode: 'open' });
        root.innerHTML = '<p>' + ${JSON.stringify(SENTENCE)} + '</p>';
      </script>`);
    await marks(page, SENTENCE);
  });

  test('a frame of the same site is read, one of another site is not', async () => {
    const { server } = stage();
    server.put('/inner', html(article(CALM, SECOND)));
    const frame = (host?: string) => `<iframe src="${server.url('/inner', host)}" width="600" height="300"></iframe>`;
    const page = await open(`${article(CALM, SENTENCE)}${frame()}${frame(OTHER_SITE)}`);
    await marks(page, SENTENCE);
    const inner = page.frames().find((each) => each.url() === server.url('/inner'));
    if (!inner) throw new Error('The frame did not load.');
    await until('the mark in the frame', () =>
      inner.evaluate(() => (CSS.highlights.get('parallax-mark-underline')?.size ?? 0) > 0),
    );
    const other = page.frames().find((each) => each.url() === server.url('/inner', OTHER_SITE));
    expect(await other?.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test('an open shadow root in a frame of the same site is read', async () => {
    const { server } = stage();
    const script = `<script>
      document.querySelector('news-text').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(`<p>${SECOND}</p>`)};
    </script>`;
    server.put('/inner', html(`${article(CALM)}<news-text></news-text>${script}`));
    const page = await open(
      `${article(CALM, SENTENCE)}<iframe src="${server.url('/inner')}" width="600" height="300"></iframe>`,
    );
    await marks(page, SENTENCE);
    const inner = await until('the frame', () => page.frames().find((each) => each.url() === server.url('/inner')));
    await until('the mark in the frame', () =>
      inner.evaluate(() => (CSS.highlights.get('parallax-mark-underline')?.size ?? 0) > 0),
    );
  });

  test('a hidden tab is read when it comes to the front', async () => {
    const { driver, server } = stage();
    const page = await open(article(CALM, SENTENCE));
    await marks(page, SENTENCE);
    const front = await driver.openPage(server.url('/page', OTHER_SITE));
    pages.push(front);
    await front.bringToFront();
    if (!(await page.evaluate(() => document.visibilityState === 'hidden'))) return;
    await page.evaluate((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      document.querySelector('main')?.append(paragraph);
    }, SECOND);
    await page.bringToFront();
    await marks(page, SENTENCE, SECOND);
  });

  test('the command that hides marks shows them again', async () => {
    const page = await open(article(CALM, SENTENCE));
    await marks(page, SENTENCE);
    const line = await openLine(stage().driver, page);
    await line.send('runCommand', 'toggle-marks');
    await marks(page);
    await line.send('runCommand', 'toggle-marks');
    await marks(page, SENTENCE);
    await line.close();
  });

  test('a page that is printed is marked again after', async () => {
    const page = await open(article(CALM, SENTENCE));
    await marks(page, SENTENCE);
    expect((await page.pdf()).length).toBeGreaterThan(1000);
    await marks(page, SENTENCE);
  });

  test('paper has no marks', async () => {
    const { driver } = stage();
    // Only Chromium shows a page as it would be printed.
    if (driver.name === 'firefox') return;
    const page = await open(article(CALM, SENTENCE));
    await marks(page, SENTENCE);
    const line = () =>
      page.$eval(
        'p:last-of-type',
        (one) => getComputedStyle(one, '::highlight(parallax-mark-underline)').textDecorationLine,
      );
    expect(await line()).toBe('underline');
    await page.emulateMediaType('print');
    expect(await line()).toBe('none');
  });
});
