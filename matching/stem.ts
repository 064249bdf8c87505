/** Stems by language: Snowball's where they do well, a light stemmer for Arabic, a fixed prefix for Turkish. */
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemArabic } from './arabic-stem.ts';
import { regularFormOf } from './irregular-forms.ts';
import type { EngineLanguage } from './language.ts';
import { foldAccents } from './normalise.ts';
import { britishSpelling } from './spelling.ts';

/**
 * Length to which Turkish words are cut. Suffixes pile up at the end, and a prefix of five letters is as good as a
 * morphological analyser for search (Can et al., Information Retrieval on Turkish Texts, JASIST 2008).
 */
const TURKISH_PREFIX = 5;

const stemmers: Record<EngineLanguage, (word: string) => string> = {
  en: english,
  fr: french,
  es: spanish,
  de: german,
  ru: russian,
  ar: stemArabic,
  tr: (word) => word.slice(0, TURKISH_PREFIX),
};

/** Return the stem of a folded `word`, without accents. Words with a digit are their own stem. */
export function stemOf(word: string, language: EngineLanguage): string {
  if (/\d/.test(word)) return word;
  const regular = regularFormOf(language === 'en' ? britishSpelling(word) : word, language);
  return foldAccents(regular.length < 3 ? regular : stemmers[language](regular));
}
