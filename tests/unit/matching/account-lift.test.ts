import { expect, test } from 'vitest';
import { accountLifts } from '../../../matching/account-lift.ts';
import { compileIndex } from '../../../matching/compile.ts';
import { readPage } from '../../../matching/read-page.ts';
import { library } from './a-library.ts';

const index = compileIndex(library);
const [dispute] = library.disputes;

/** Return the account of the first dispute that the words of `text` speak for most; empty for the question raised. */
function loudest(text: string): string {
  const [passage] = readPage(index, [{ id: 0, text, lang: 'en' }]);
  if (!passage) return 'no passage';
  const lifts = accountLifts(index, passage, 0);
  return dispute?.accounts[lifts.indexOf(Math.max(...lifts))]?.id ?? '';
}

test.each([
  ['He insisted he had never considered it.', 'never-resigned'],
  ['The chancery announced it after talks.', 'chancery-says-resigned'],
  ['It remains unclear.', ''],
])('the words of "%s" speak for %s', (text, account) => {
  expect(loudest(text)).toBe(account);
});
