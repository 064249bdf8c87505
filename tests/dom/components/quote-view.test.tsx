import { afterEach, beforeEach, expect, test } from 'vitest';
import { QuoteView } from '../../../components/QuoteView.tsx';
import { useEnglish } from '../../unit/use-english.ts';
import { click, show } from './show.ts';

const russian = { text: 'Решение личное', lang: 'ru' };
const asked: string[] = [];

beforeEach(() => {
  useEnglish();
  asked.length = 0;
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Translator');
});

function withTranslator(availability: 'available' | 'unavailable', translate = async () => 'A personal decision') {
  globalThis.Translator = {
    async availability({ sourceLanguage, targetLanguage }) {
      asked.push(`${sourceLanguage} to ${targetLanguage}`);
      return availability;
    },
    create: async () => ({ translate, destroy() {} }),
  };
}

test('a quote in the language of the reader has nothing to translate', async () => {
  withTranslator('available');
  const root = await show(<QuoteView quote={{ text: 'Mine', lang: 'en' }} />);
  expect(root.querySelector('figcaption')).toBeNull();
});

test('without a translator the language is named and nothing is offered', async () => {
  const root = await show(<QuoteView quote={russian} />);
  expect(root.textContent).toContain('In the original: Russian');
  expect(root.querySelector('button')).toBeNull();
  expect(root.querySelector('blockquote')?.lang).toBe('ru');
});

test('nothing is asked of the translator before the reader clicks; the translation is named as one', async () => {
  withTranslator('available');
  const root = await show(<QuoteView quote={russian} />);
  expect(asked).toEqual([]);
  await click(root, 'button');
  await expect.poll(() => root.querySelector('.translation')?.textContent).toBe('A personal decision');
  expect(asked).toEqual(['ru to en']);
  expect(root.querySelector<HTMLElement>('.translation')?.lang).toBe('en');
  expect(root.querySelector('[role=status]')?.textContent).toContain('Machine translation');
});

test.each([
  ['has no such pair', () => withTranslator('unavailable')],
  ['fails', () => withTranslator('available', () => Promise.reject(new Error('no model')))],
])('a translator that %s is said so', async (_, given) => {
  given();
  const root = await show(<QuoteView quote={russian} />);
  await click(root, 'button');
  await expect.poll(() => root.querySelector('[role=status]')?.textContent).toContain('cannot translate');
});
