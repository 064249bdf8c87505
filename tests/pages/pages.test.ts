/** Every sample article, judged by the text that a reader sees marked. Adding a folder adds a case. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { markedTexts, readReport } from '../../tools/drive/page-marks.ts';
import { describeInBrowsers } from '../e2e/browsers.ts';

const expectation = v.strictObject({
  /** Every passage that must be marked, with what it carries. */
  marked: v.array(
    v.strictObject({
      quote: v.string(),
      matches: v.array(v.strictObject({ dispute: v.string(), account: v.nullable(v.string()) })),
    }),
  ),
  /** Passages that are marked today and should not be: a list that may only get shorter. */
  wronglyMarked: v.optional(v.array(v.string()), []),
});

const folder = import.meta.dirname;
const slugs = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describeInBrowsers('sample articles', (stage) => {
  test.each(slugs)('%s', async (slug) => {
    const { driver, server } = stage();
    const expected = v.parse(expectation, JSON.parse(readFileSync(join(folder, slug, 'expected.json'), 'utf8')));
    const page = await driver.openPage(server.url(`/${slug}/page.html`));
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const report = await readReport(driver, page);
    const wanted = [...expected.marked.map(({ quote }) => quote), ...expected.wronglyMarked];
    expect(new Set(await markedTexts(page))).toEqual(new Set(wanted));
    const found = report.matches.map(({ text, dispute, account }) => ({ text, dispute, account }));
    for (const { quote, matches } of expected.marked) {
      for (const { dispute, account } of matches) {
        expect(found).toContainEqual({ text: quote, dispute: `syria/${dispute}`, account });
      }
    }
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await page.close();
  });
});
