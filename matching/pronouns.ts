/** Words that stand for somebody named before, by language, folded. */
import type { EngineLanguage } from './language.ts';

const personal: Record<EngineLanguage, string> = {
  en: 'he him his himself she her hers herself i me my mine myself',
  ar: 'هو هي له لها به بها عنه عنها اليه اليها نفسه نفسها انه انها بانه لانه انني اني',
  ru: 'он его ему им нем него нему ним она ее ей нею сам я мне меня мной',
  fr: 'il elle lui son sa ses je j me moi mon ma',
  es: 'él ella le lo su sus yo me mi',
  de: 'er ihn ihm sein seine seinen seinem seiner sie ihr ihre ich mich mir mein meine',
  tr: 'o onun ona onu kendisi kendisinin kendisine kendisini ben beni bana benim',
};

/** Languages whose verbs need no pronoun: a sentence without a person still has one. */
const dropsPronouns: ReadonlySet<EngineLanguage> = new Set(['ar', 'es', 'tr', 'ru']);

const sets = new Map(Object.entries(personal).map(([language, words]) => [language, new Set(words.split(' '))]));

/** Return whether `form` is a personal or possessive pronoun of one person in `language`. */
export function isPersonalPronoun(form: string, language: EngineLanguage): boolean {
  return sets.get(language)?.has(form) ?? false;
}

/** Return whether a sentence of `language` can have a person as its subject without any word for it. */
export function canDropPronoun(language: EngineLanguage): boolean {
  return dropsPronouns.has(language);
}
