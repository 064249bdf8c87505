/** The interface in English, in a test without a browser: the texts are those of public/_locales. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import english from '../../public/_locales/en/messages.json';

const texts: { [key: string]: { message: string; placeholders?: { [name: string]: { content: string } } } } = english;

/** Make `browser.i18n` answer as a browser in this language would; texts stay English. */
export function useEnglish(language = 'en-GB'): void {
  Object.assign(fakeBrowser.i18n, {
    getUILanguage: () => language,
    getMessage(key: string, substitutions: string[] = []) {
      const { message = '', placeholders = {} } = texts[key] ?? {};
      return message.replace(/\$(\w+)\$/g, (_, name: string) => {
        const content = placeholders[name.toLowerCase()]?.content ?? '';
        return substitutions[Number(content.slice(1)) - 1] ?? '';
      });
    },
  });
}
