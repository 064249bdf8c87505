/** The language of a text that does not declare one, among those of the packs. */
import { LANGUAGES, type Language } from './model.ts';

/** Words that are frequent in one of the languages in Latin script and rare or unknown in the others. */
const FREQUENT: Partial<Record<Language, ReadonlySet<string>>> = {
  en: new Set('the of and to in is that was for on with are this has have not from by it an'.split(' ')),
  fr: new Set('le les des et est une dans du pour qui que sur pas au avec ne sont cette ont'.split(' ')),
  es: new Set('el los las del una y que en por con para se su es como más lo fue han'.split(' ')),
  de: new Set('der die das und ist nicht den von mit ein eine dem des für auf sich im auch wurde'.split(' ')),
  tr: new Set('ve bir bu için ile da de olarak çok olan değil gibi daha sonra kadar ne var yok'.split(' ')),
};

/** Return the declared language when the packs know it, else the likeliest by script and frequent words; English if none. */
export function guessLanguage(text: string, declared?: string): Language {
  const known = LANGUAGES.find((language) => language === declared);
  if (known) return known;
  if (/\p{Script=Arabic}/u.test(text)) return 'ar';
  if (/\p{Script=Cyrillic}/u.test(text)) return 'ru';
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  let likeliest: Language = 'en';
  let most = 0;
  for (const language of LANGUAGES) {
    const hits = words.filter((word) => FREQUENT[language]?.has(word)).length;
    if (hits > most) {
      likeliest = language;
      most = hits;
    }
  }
  return likeliest;
}
