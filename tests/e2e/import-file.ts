/** Takes files in on the library's packs page, as a reader does. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { until } from '../../tools/drive/until.ts';

/** What the page asks for, what it says of a file that it would take, and the button that takes it. */
const KINDS = {
  pack: { label: 'Choose a pack’s file', says: 'This pack is new.', button: 'Add this pack' },
  claims: { label: 'Choose a file of claims', says: 'Claims: ', button: 'Add these claims' },
} as const;

/** Pick a file with `value` as its JSON on the packs page, and take what it holds. */
export async function importFile(library: Page, kind: keyof typeof KINDS, value: unknown): Promise<void> {
  const { label, says, button } = KINDS[kind];
  const folder = await mkdtemp(join(tmpdir(), 'parallax-import-'));
  const file = join(folder, `${kind}.json`);
  await writeFile(file, JSON.stringify(value));
  const chooser = await until(`a chooser "${label}"`, async () => {
    for (const input of await library.$$('input[type=file]')) {
      if (await input.evaluate((one, wanted) => one.labels?.[0]?.textContent === wanted, label)) return input;
    }
    return null;
  });
  await chooser.uploadFile(file);
  const shows = (text: string) => library.evaluate((wanted) => document.body.innerText.includes(wanted), text);
  await until(`"${says}"`, () => shows(says));
  await library.evaluate((wanted) => {
    for (const one of document.querySelectorAll('button')) if (one.textContent?.trim() === wanted) one.click();
  }, button);
  await until('it to be taken', async () => !(await shows(says)));
  await rm(folder, { recursive: true });
}
