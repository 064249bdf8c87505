/** Interface texts, for pages, components and the page layer. Keys are those of public/_locales/en/messages.json. */
import { browser } from 'wxt/browser';
import { LANGUAGES, type Language } from '../storage/model.ts';

export type MessageKey = keyof typeof import('../public/_locales/en/messages.json');

/** Return an interface text in the browser's language; `$1`, `$2` ... are replaced. */
export function message(key: MessageKey, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions);
}

/** Return the language of the interface, which is also the first choice for the pack's texts. */
export function interfaceLanguage(): Language {
  const tag = browser.i18n.getUILanguage().toLowerCase();
  return LANGUAGES.find((language) => tag === language || tag.startsWith(`${language}-`)) ?? 'en';
}
