/**
 * Which words of a concept's form must stand in a text. Content words always; of the others only those that are left
 * when one content word would stand alone: "in Damascus" or "did not ask" must not shrink to Damascus or to ask, while
 * "the Kremlin" may, and so may a noun before a light verb.
 */
import type { EngineLanguage } from './language.ts';
import type { Word } from './words.ts';

/** Words that never make a form narrower: articles, reflexives, light verbs. */
const empty: Record<EngineLanguage, string> = {
  en: 'the a an al his her its their',
  ar: 'تم علي سي ان',
  ru: '',
  fr: 'le la les l un une des se s son sa ses leur leurs al',
  es: 'el la los las un una unos unas se su sus al lo',
  de: 'der die das den dem des ein eine einen einem einer sich sein seine ihre al',
  tr: 'etti etmek etmesi etmek ettiği ettiğini eden eder edildi edilen edilmesi edilmek oldu olmak olan olması bir',
};

const sets = new Map(Object.entries(empty).map(([language, words]) => [language, new Set(words.split(' '))]));

/** The words of a form that are looked for. `strict` when function words are among them: then nothing may stand between. */
export function formWords(words: readonly Word[], language: EngineLanguage): { words: Word[]; strict: boolean } {
  const content = words.filter((word) => !word.stop);
  if (content.length !== 1) return { words: content, strict: false };
  const ignored = sets.get(language);
  const needed = words.filter((word) => !word.stop || !ignored?.has(word.form));
  return { words: needed, strict: needed.length > 1 };
}
