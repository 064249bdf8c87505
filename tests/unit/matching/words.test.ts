import { expect, test } from 'vitest';
import type { EngineLanguage } from '../../../matching/language.ts';
import { wordsOf } from '../../../matching/words.ts';

const stems = (text: string, language: EngineLanguage) =>
  wordsOf(text, language)
    .filter((word) => !word.stop)
    .map((word) => word.stem);

test.each([
  ['possessives', 'en', "Assad's aides", 'Assad aide'],
  ['curly apostrophes', 'en', 'Assad’s aides', "Assad's aides"],
  ['thousands', 'en', '1,400 dead', '1400 dead'],
  ['thousands with a point', 'de', '1.400 Tote', '1400 Tote'],
  ['thousands with a space', 'fr', '1\u00a0400 morts', '1400 mort'],
  ['the Arabic article and particles', 'ar', 'والاستقالة', 'استقالة'],
  ['Arabic spellings', 'ar', 'الأسد', 'الاسد'],
  ['Russian cases', 'ru', 'отставку Асадом', 'отставки Асада'],
  ['Turkish endings', 'tr', "Esad'ın istifası", 'Esad istifa'],
  ['French elision', 'fr', "l'armée d'Alep", 'armées Alep'],
  ['missing accents', 'fr', 'demission', 'démission'],
] as const)('%s do not keep words apart', (_, language, one, other) => {
  expect(stems(one, language)).toEqual(stems(other, language));
});

test('capitals tell the US, IS and the WHO from us, is and who', () => {
  expect(stems('The US and the WHO told us who is who', 'en')).toEqual(['US', 'WHO']);
  expect(stems('Using the US', 'en')).toEqual(['us', 'US']);
});

test('addresses and handles are no words', () => {
  expect(stems('See https://t.co/abc and @someone now', 'en')).toEqual(['see']);
});

test('offsets are those of the original', () => {
  const text = 'The  re\u00adsigned “duke” أَسد';
  expect(wordsOf(text, 'en').map((word) => text.slice(word.start, word.end))).toEqual([
    'The',
    're\u00adsigned',
    'duke',
    'أَسد',
  ]);
});
