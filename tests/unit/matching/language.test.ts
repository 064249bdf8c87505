import { expect, test } from 'vitest';
import { languageOf } from '../../../matching/language.ts';

test.each([
  ['The president said that he would not leave the country.', undefined, 'en'],
  ['Le président a déclaré qu’il ne quittera pas le pays.', undefined, 'fr'],
  ['El presidente dijo que no se iría del país.', undefined, 'es'],
  ['Der Präsident sagte, er werde das Land nicht verlassen.', undefined, 'de'],
  ['Cumhurbaşkanı ülkeden ayrılmayacağını söyledi ve bir açıklama yaptı.', undefined, 'tr'],
  ['Президент заявил, что не покинет страну.', undefined, 'ru'],
  ['قال الرئيس إنه لن يغادر البلاد.', undefined, 'ar'],
])('reads %s', (text, declared, language) => {
  expect(languageOf(text, declared)).toBe(language);
});

test('frequent words overrule what the page declares', () => {
  expect(languageOf('Der Präsident sagte, er werde das Land nicht verlassen und auch nicht fliehen.', 'en-GB')).toBe(
    'de',
  );
});

test('a short text is in the declared language', () => {
  expect(languageOf('Damas', 'fr-FR')).toBe('fr');
});

test.each([
  ['Президент заявив, що її країна і її люди вільні.', undefined],
  ['رئیس جمهور گفت که کشور را ترک نمی‌کند و چیزی پنهان نیست', undefined],
  ['Il presidente ha detto che non lascerà il paese', 'it'],
])('other languages are not read: %s', (text, declared) => {
  expect(languageOf(text, declared)).toBeNull();
});
