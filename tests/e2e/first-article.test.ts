/**
 * The article the project began with, read from the labelled file beside the checkout. Its text belongs to its
 * publisher, so it is not in the repository.
 */
import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { markedTexts, openPopup, readReport } from '../../tools/drive/page-marks.ts';
import { until } from '../../tools/drive/until.ts';
import { ROOT } from '../../tools/run.ts';
import { describeInBrowsers } from './browsers.ts';

const FILE = `${ROOT}../shared/evaluation/seed.jsonl`;
const sentence = v.object({
  text: v.string(),
  matches: v.array(v.object({ dispute: v.string(), account: v.nullable(v.string()) })),
});

/** The four subjects that must be marked, each by the number of its clearest sentence. */
const SUBJECTS = { resignation: 7, refuge: 1, army: 0, telegram: 14 };

if (!existsSync(FILE)) {
  test.skip(`the first article is not here (${FILE})`, () => {});
} else {
  const sentences = readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => v.parse(sentence, JSON.parse(line)));

  describeInBrowsers('the first article', (stage) => {
    test('has its subjects marked and both sides shown', async () => {
      const { driver, server } = stage();
      const paragraphs = sentences.map(({ text }) => `<p>${text}</p>`).join('\n');
      server.put(
        '/first',
        `<!doctype html><html lang="en"><title>Article</title><article>${paragraphs}</article></html>`,
      );
      const page = await driver.openPage(server.url('/first'));
      await readReport(driver, page);
      const marked = await markedTexts(page);
      for (const [subject, number] of Object.entries(SUBJECTS)) {
        expect(marked, subject).toContain(sentences[number]?.text);
      }
      for (const { text, matches } of sentences) {
        if (matches.length === 0) expect(marked).not.toContain(text);
      }
      const popup = await openPopup(driver, page);
      const text = await until('the popup to list the disputes', () =>
        popup.$eval('main', (main) => (main.querySelector('.account') ? main.textContent : null)),
      );
      expect(text).toContain('Did Bashar al-Assad resign as president?');
      expect(text).toContain('He never considered stepping down');
      expect(text).toContain('He decided to step down after talks');
      await popup.close();
      await page.close();
    });
  });
}
