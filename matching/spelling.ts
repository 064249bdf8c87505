/** British and American spellings of an English word as one, before stemming: centre and center, organize and organise. */

const pairs = new Map([
  ['defense', 'defence'],
  ['offense', 'offence'],
  ['pretense', 'pretence'],
  ['gray', 'grey'],
  ['jewelry', 'jewellery'],
  ['program', 'programme'],
  ['programs', 'programmes'],
  ['skeptic', 'sceptic'],
  ['skeptical', 'sceptical'],
  ['skepticism', 'scepticism'],
  ['analyze', 'analyse'],
  ['analyzed', 'analysed'],
]);

/** `-or` words that are `-our` in Britain; most are the same in both (terror, actor). */
const our =
  /^((?:mis|dis|en)?(?:arm|behavi|cand|clam|col|enam|end|fav|ferv|flav|harb|hon|hum|lab|neighb|par|ranc|rig|rum|savi|val|vap|vig))or/;
const re = /^(cent|epicent|fib|kilomet|lit|lust|met|millimet|sab|somb|spect|theat)ers?$/;
const doubled =
  /^(cancel|channel|counsel|dial|fuel|label|level|marshal|model|quarrel|signal|total|travel)(ed|ing|er|ers)$/;

/** Return `word`, folded, as Britain spells it. */
export function britishSpelling(word: string): string {
  return (pairs.get(word) ?? word)
    .replace(our, '$1our')
    .replace(re, '$1re')
    .replace(doubled, '$1l$2')
    .replace(/^(\w{3,})iz(e[drs]?|ing|ation|ations)$/, '$1is$2');
}
