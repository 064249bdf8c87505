/** How numbers, lists and names of languages are written for the reader. */
import { browser } from 'wxt/browser';
import { interfaceLanguage } from './i18n.ts';

/** Return the language of the interface, with the reader's region where the browser names one (`en-GB`). */
export function readerLocale(): string {
  const language = interfaceLanguage();
  const tag = browser.i18n.getUILanguage();
  return tag.split('-')[0] === language ? tag : language;
}

/** Return a whole number as the reader's locale writes it. */
export function formatNumber(count: number): string {
  return new Intl.NumberFormat(readerLocale()).format(count);
}

/** Return the name of a language in the reader's language; the tag itself where it has none, or is no tag. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(readerLocale(), { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    // A pack may say "en-a", which looks like a tag and is none.
    return tag;
  }
}

/** Return the pieces of an enumeration: each item by its index, and what stands between. */
export function enumerate(count: number): ({ item: number } | { between: string })[] {
  const items = Array.from({ length: count }, (_, index) => String(index));
  return new Intl.ListFormat(readerLocale())
    .formatToParts(items)
    .map(({ type, value }) => (type === 'element' ? { item: Number(value) } : { between: value }));
}
