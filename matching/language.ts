/** Which of the engine's languages a text is written in. */

/** The languages the engine has stop words, stems and cues for. */
export const ENGINE_LANGUAGES = ['en', 'ar', 'ru', 'fr', 'es', 'de', 'tr'] as const;
export type EngineLanguage = (typeof ENGINE_LANGUAGES)[number];

/** Return whether `tag` is one of the engine's languages, without region. */
export function isEngineLanguage(tag: string): tag is EngineLanguage {
  return ENGINE_LANGUAGES.some((language) => language === tag);
}

/** Those written in Latin letters. */
const latin = ['en', 'fr', 'es', 'de', 'tr'] as const;
type LatinLanguage = (typeof latin)[number];

/** Words so frequent that a dozen words of running text nearly always hold one, and no other of these languages has. */
const frequent: Record<LatinLanguage, string> = {
  en: 'the of and to is was were that with for by from his her he it they has had have said not be been at which who as on are this but would after when what',
  fr: 'le les des du et est une dans que qui pour par sur au aux avec ne pas il elle se son sa ses ce cette ont été d l qu selon après où mais plus leur',
  es: 'el los las del y que una por con para su sus se lo al es fue ha han como más pero según tras sobre entre también este esta había desde hasta',
  de: 'der die das und ist den dem des ein eine einen einem einer nicht mit von für auf im zu sich auch als nach bei aus hat habe haben wurde war sei dass er sie wie noch wird',
  tr: 've bir bu için ile olarak olan olduğunu dedi göre daha sonra değil gibi ise kadar çok ancak söyledi etti ama hiç tarafından yaptığı',
};

/** The languages of each of those words. */
const speakersOf = new Map<string, LatinLanguage[]>();
for (const language of latin) {
  for (const word of frequent[language].split(' ')) speakersOf.set(word, [...(speakersOf.get(word) ?? []), language]);
}

/**
 * Return the language of `text`: by script first, then by frequent words, with the language that the page declares as
 * a tie-breaker. Null for a script or a declared language that the engine does not read. Short texts without any
 * frequent word get the declared language, or `fallback`.
 */
export function languageOf(
  text: string,
  declared?: string,
  fallback: EngineLanguage | null = 'en',
): EngineLanguage | null {
  const tag = declared?.toLowerCase().split('-')[0] ?? '';
  const sample = text.length > 400 ? text.slice(0, 400) : text;
  const arabic = count(sample, /[\u0620-\u064a\u066e-\u06d3]/g);
  const cyrillic = count(sample, /[\u0400-\u052f]/g);
  const roman = count(sample, /[a-zA-Z\u00c0-\u024f]/g);
  if (arabic > 0 && arabic >= cyrillic && arabic >= roman) {
    // Persian and Urdu letters that Arabic does not use.
    return count(sample, /[پچژگیک]/g) * 12 > arabic && tag !== 'ar' ? null : 'ar';
  }
  if (cyrillic > 0 && cyrillic >= roman)
    return count(sample, /[іїєґўј]/gi) * 25 > cyrillic && tag !== 'ru' ? null : 'ru';
  if (roman === 0) return isEngineLanguage(tag) ? tag : fallback;
  return latinLanguage(sample, tag, fallback);
}

function latinLanguage(sample: string, tag: string, fallback: EngineLanguage | null): EngineLanguage | null {
  const words =
    sample
      .replaceAll('İ', 'i')
      .toLowerCase()
      .match(/[a-z\u00df-\u024f]+/g) ?? [];
  const votes: Record<LatinLanguage, number> = { en: 0, fr: 0, es: 0, de: 0, tr: 0 };
  for (const word of words) for (const language of speakersOf.get(word) ?? []) votes[language]++;
  votes.tr += 0.5 * count(sample, /[ışğİ]/g);
  votes.es += count(sample, /[ñ¿¡]/g);
  votes.de += 0.5 * count(sample, /[äß]/g);
  const best = latin.reduce((first, language) => (votes[language] > votes[first] ? language : first));
  const declared = latin.find((language) => language === tag);
  if (declared) return votes[best] >= votes[declared] + 2 ? best : declared;
  // Languages share small words, so against a declared language that the engine does not read it takes many of them.
  const foreign = tag !== '' && !isEngineLanguage(tag);
  if (votes[best] >= 2 && votes[best] * (foreign ? 4 : 8) >= words.length) return best;
  if (foreign) return null;
  return votes[best] > 0 ? best : (latin.find((language) => language === fallback) ?? 'en');
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
