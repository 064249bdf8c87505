import { expect, test } from 'vitest';
import { ATTRIBUTION, CONDITION, DENIAL, DOUBT, findCues, NEGATION } from '../../../matching/cue-words.ts';
import type { EngineLanguage } from '../../../matching/language.ts';
import { wordsOf } from '../../../matching/words.ts';

const cases: [string, EngineLanguage, number][] = [
  ['He did not resign', 'en', NEGATION],
  ['He rejected the claim', 'en', DENIAL],
  ['It was rather than', 'en', NEGATION],
  ['There was no truth in it', 'en', DENIAL],
  ['It is unclear', 'en', DOUBT],
  ['according to the agency', 'en', ATTRIBUTION],
  ['Il a démenti', 'fr', DENIAL],
  ['Il n’a jamais songé', 'fr', NEGATION],
  ['Negó haber huido', 'es', DENIAL],
  ['Er wies das zurück', 'de', DENIAL],
  ['Keiner wusste davon', 'de', NEGATION],
  ['Iddiaları yalanladı', 'tr', DENIAL],
  ['Пресс-секретарь опроверг', 'ru', DENIAL],
  ['Никогда об этом не думал', 'ru', NEGATION],
  ['نفت الوزارة ذلك', 'ar', DENIAL],
  ['لم يفكر في ذلك', 'ar', NEGATION],
  ['لو استقال', 'ar', CONDITION],
];

test.each(cases)('%s', (text, language, flag) => {
  expect(findCues(wordsOf(text, language), language).some((cue) => (cue.flags & flag) !== 0)).toBe(true);
});

test('a plain sentence has none', () => {
  expect(findCues(wordsOf('The duke left the palace in the morning', 'en'), 'en')).toEqual([]);
});
