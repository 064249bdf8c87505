/** The texts of the store pages: complete in every language, within the stores' limits, and what the manifest says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../storage/model.ts';
import { readBuiltInPack } from '../../tools/read-pack.ts';
import { ROOT } from '../../tools/run.ts';

/** https://extensionworkshop.com/documentation/develop/create-an-appealing-listing and Chrome's manifest reference. */
const MOST = { name: 45, summary: 132, description: 4000 };

const texts = v.object({
  extensionName: v.object({ message: v.string() }),
  extensionDescription: v.object({ message: v.string() }),
});
const english = paragraphsOf('en');

test.each(LANGUAGES)('the listing in %s', (language) => {
  const [heading = '', summary = '', ...description] = paragraphsOf(language);
  const name = heading.replace(/^# /, '');
  const file = join(ROOT, `public/_locales/${language}/messages.json`);
  const manifest = v.parse(texts, JSON.parse(readFileSync(file, 'utf8')));

  expect(name).toBe(manifest.extensionName.message);
  expect(name.length).toBeLessThanOrEqual(MOST.name);
  expect(summary).toBe(manifest.extensionDescription.message);
  expect(summary.length).toBeLessThanOrEqual(MOST.summary);
  expect(description.join('\n\n').length).toBeLessThanOrEqual(MOST.description);
  // The same shape as in English: as many paragraphs, and in each as many points.
  expect([heading, summary, ...description].map(pointsOf)).toEqual(english.map(pointsOf));
  expect(description.join('\n')).not.toMatch(/\b(?:lies?|fake|truth|debunk\w*|verdict|bias\w*)\b|https?:/i);
});

test('the listings count the questions of the pack', async () => {
  const { stories } = await readBuiltInPack();
  const count = stories.flatMap(({ disputes }) => disputes).length;
  for (const language of LANGUAGES) {
    expect(paragraphsOf(language).join('\n'), language).toMatch(new RegExp(`(?<!\\d)${count}(?!\\d)`));
  }
});

function paragraphsOf(language: string): string[] {
  return readFileSync(join(ROOT, `tools/store/listing/${language}.md`), 'utf8')
    .trim()
    .split('\n\n');
}

function pointsOf(paragraph: string): number {
  return paragraph.split('\n').filter((line) => line.startsWith('- ')).length;
}
