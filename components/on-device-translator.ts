/**
 * The browser's own translator, which works on this device (Chrome's Translator API). The browser may fetch a language
 * model for it, so nothing here is called before the reader asks for a translation.
 */

interface Pair {
  sourceLanguage: string;
  targetLanguage: string;
}

interface TranslatorFactory {
  availability(pair: Pair): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>;
  create(pair: Pair): Promise<{ translate(text: string): Promise<string>; destroy(): void }>;
}

declare global {
  /** Absent in Firefox and in Chromium without its models. */
  var Translator: TranslatorFactory | undefined;
}

/** Return whether this browser has a translator at all; whether it knows a pair of languages is asked on use. */
export function hasTranslator(): boolean {
  return 'Translator' in globalThis;
}

/** Return `text` translated, or null when the browser cannot translate between these languages (BCP 47 tags). */
export async function translateOnDevice(text: string, from: string, to: string): Promise<string | null> {
  const factory = globalThis.Translator;
  const pair = { sourceLanguage: from, targetLanguage: to };
  if (!factory || (await factory.availability(pair)) === 'unavailable') return null;
  const translator = await factory.create(pair);
  try {
    return await translator.translate(text);
  } finally {
    translator.destroy();
  }
}
