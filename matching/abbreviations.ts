/** Abbreviations whose full stop does not end a sentence, by language, lower case, without the stop. */
import type { EngineLanguage } from './language.ts';

const lists: Record<EngineLanguage, string> = {
  en: 'mr mrs ms dr prof gen lt col maj capt sgt brig adm gov sen rep rev hon st jr sr vs etc approx no dept est fig inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec',
  ar: 'د أ م',
  ru: 'г гг тыс млн млрд руб им т д п е см ул р стр ген акад проф',
  fr: 'm mm mme mlle dr pr gén cf av env etc janv févr avr juil sept oct nov déc st ste',
  es: 'sr sra srta dr dra gral cnel lic ing d dª avda etc pág núm ee uu ej',
  de: 'dr prof hr fr gen bzw ca etc evtl ggf inkl nr sog st str usw vgl z b d h u a jan feb aug sept okt nov dez mio mrd',
  tr: 'dr prof doç av org gen alb yrd sn bkz vb vs no',
};

const sets = new Map(Object.entries(lists).map(([language, words]) => [language, new Set(words.split(' '))]));

/** Return whether `word` before a full stop is an abbreviation in `language`; single letters are initials. */
export function isAbbreviation(word: string, language: EngineLanguage): boolean {
  const lower = word.toLowerCase();
  return /^\p{L}$/u.test(word) || /\p{L}\.\p{L}/u.test(word) || (sets.get(language)?.has(lower) ?? false);
}
