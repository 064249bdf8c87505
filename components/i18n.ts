/** Interface texts, for pages, components and the page layer. Keys are those of public/_locales/en/messages.json. */
import { browser } from 'wxt/browser';
import { LANGUAGES, type Language } from '../storage/model.ts';

export type MessageKey = keyof typeof import('../public/_locales/en/messages.json');

/** Return an interface text in the browser's language; `$1`, `$2` ... are replaced. */
export function message(key: MessageKey, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions);
}

/**
 * Return the language of the interface, which is also the first choice for the pack's texts. The texts themselves say
 * it: browsers may name one language as theirs and still take the texts of another.
 */
export function interfaceLanguage(): Language {
  const tag = message('languageTag');
  return LANGUAGES.find((language) => language === tag) ?? 'en';
}
