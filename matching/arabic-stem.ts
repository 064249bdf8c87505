/**
 * A light stemmer for Arabic: takes off the article, attached particles and the commonest endings, after the method of
 * Larkey, Ballesteros and Connell (light10), which for search does better than finding the root.
 */

const prefixes = ['وبال', 'وكال', 'ولل', 'فلل', 'وال', 'بال', 'كال', 'فال', 'لل', 'ال'];
const suffixes = ['هما', 'هم', 'هن', 'ها', 'ات', 'ان', 'ون', 'ين', 'وا', 'يه', 'نا', 'ه', 'ي'];
const SHORTEST = 3;

/** Return the light stem of `word`, which is folded as `normalise` folds it. At least three letters are kept. */
export function stemArabic(word: string): string {
  let stem = word;
  const prefix = prefixes.find((candidate) => stem.startsWith(candidate) && stem.length - candidate.length >= 2);
  if (prefix) stem = stem.slice(prefix.length);
  // A particle alone (and, so, by, for, like, will) is also how many words begin, so more must stay.
  else if (/^[وفبلكس]/.test(stem) && stem.length > SHORTEST + 1) {
    if (/^[وف]/.test(stem)) stem = stem.slice(1);
    else if (/^س[يتن]/.test(stem)) stem = stem.slice(1);
    if (/^[بل]/.test(stem) && stem.length > SHORTEST + 2) stem = stem.slice(1);
  }
  for (let round = 0; round < 2; round++) {
    const suffix = suffixes.find((ending) => stem.endsWith(ending) && stem.length - ending.length >= SHORTEST);
    if (!suffix) break;
    stem = stem.slice(0, -suffix.length);
  }
  // Imperfect verbs meet their perfect form: he quits, she quits.
  if (/^[يت]/.test(stem) && stem.length > SHORTEST + 1) stem = stem.slice(1);
  return stem;
}
