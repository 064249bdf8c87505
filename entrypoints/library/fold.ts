/**
 * Words as the search compares them: case, diacritics and spelling variants folded, so that `Asad`, `Beşar` and
 * `الأسد` are found however they are typed.
 */

/** Letters that Unicode's decomposition leaves apart and that readers type for each other. */
const VARIANTS: readonly [RegExp, string][] = [
  [/ı/g, 'i'],
  [/ß/g, 'ss'],
  [/ة/g, 'ه'],
  [/ى/g, 'ي'],
  // Tatweel only stretches a word.
  [/ـ/g, ''],
];

/** The Arabic article, alone or after one of the letters that are written together with the next word. */
const ARABIC_PREFIX = /^(?:[وفبك]?ال|لل)(?=.{2})/u;

/** Return `text` folded; it may get shorter or longer. */
export function fold(text: string): string {
  const bare = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '');
  return VARIANTS.reduce((folded, [from, to]) => folded.replace(from, to), bare);
}

/** Return the words of a text, as they stand. */
export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Forms by word: the same few hundred thousand words come again and again, and folding one takes microseconds. */
const formsOfWord = new Map<string, readonly string[]>();
const MOST_WORDS = 500_000;

/** Return the forms under which a word is indexed: folded, and in Arabic also without its article. */
export function indexForms(word: string): readonly string[] {
  const known = formsOfWord.get(word);
  if (known) return known;
  const folded = fold(word);
  const bare = folded.replace(ARABIC_PREFIX, '');
  const forms = bare === folded ? [folded] : [folded, bare];
  if (formsOfWord.size >= MOST_WORDS) formsOfWord.clear();
  formsOfWord.set(word, forms);
  return forms;
}
