/** A page of the library in the hands of a reader: what it says, and what is done on it. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { until } from '../../tools/drive/until.ts';

/** Click the button or choice with this label, once there is one that can be used. */
export async function press(page: Page, label: string): Promise<void> {
  await until(`a button "${label}"`, () =>
    page.evaluate((wanted) => {
      const buttons = [...document.querySelectorAll('button:enabled')];
      const button = buttons.find((one) => one.textContent?.trim().startsWith(wanted));
      if (button instanceof HTMLElement) button.click();
      return button !== undefined;
    }, label),
  );
}

/** Write into the fields with this label, in order. */
export async function write(page: Page, label: string, ...texts: string[]): Promise<void> {
  await page.evaluate(
    (wanted, values) => {
      const labels = [...document.querySelectorAll('label')].filter((one) => one.textContent === wanted);
      for (const [at, value] of values.entries()) {
        const field = labels[at]?.control;
        if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) throw new Error(wanted);
        field.value = value;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
    },
    label,
    texts,
  );
}

/** Wait until the page says `text`. */
export async function says(page: Page, text: string): Promise<void> {
  await until(`the page to say "${text}"`, () =>
    page.evaluate((wanted) => document.querySelector('main')?.textContent.includes(wanted), text),
  );
}

/** Return what axe finds wrong with the page. */
export async function faultsOf(page: Page): Promise<string[]> {
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await page.evaluate(`${await readFile(axe, 'utf8')};0`);
  const found: unknown = await page.evaluate(
    'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
  );
  return Array.isArray(found) ? found : [];
}

/** Pick a file for the chooser with this label. */
export async function pick(page: Page, label: string, file: string): Promise<void> {
  const chooser = await until(`a chooser "${label}"`, async () => {
    for (const input of await page.$$('input[type=file]')) {
      if (await input.evaluate((one, wanted) => one.labels?.[0]?.textContent === wanted, label)) return input;
    }
    return null;
  });
  await chooser.uploadFile(file);
}
