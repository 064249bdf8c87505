import { useState } from 'preact/hooks';
import type { Quote } from '../storage/model.ts';
import { interfaceLanguage, message } from './i18n.ts';
import { languageName } from './locale.ts';
import { hasTranslator, translateOnDevice } from './on-device-translator.ts';

interface Props {
  quote: Quote;
}

type Translation = 'none' | 'working' | 'failed' | { text: string };

/**
 * The claimant's own words. In a language other than the reader's the language is named, and where the browser has a
 * translator it is offered; nothing is translated before the reader asks.
 */
export function QuoteView({ quote: { text, lang } }: Props) {
  const reader = interfaceLanguage();
  const [translation, setTranslation] = useState<Translation>('none');
  const translate = async () => {
    setTranslation('working');
    const translated = await translateOnDevice(text, lang, reader).catch(() => null);
    setTranslation(translated === null ? 'failed' : { text: translated });
  };
  const foreign = lang.split('-')[0] !== reader;
  return (
    <figure class="quote">
      <blockquote lang={lang} dir="auto">
        {text}
      </blockquote>
      {foreign && (
        <figcaption>
          {message('inLanguageName', languageName(lang))}
          {hasTranslator() && translation === 'none' && (
            <>
              {' '}
              <button type="button" class="text-button" onClick={translate}>
                {message('translate')}
              </button>
            </>
          )}
          <div role="status">
            {translation === 'working' && <p>{message('translating')}</p>}
            {translation === 'failed' && <p>{message('translationFailed')}</p>}
            {typeof translation === 'object' && (
              <>
                <p class="translation" lang={reader} dir="auto">
                  {translation.text}
                </p>
                <p>{message('machineTranslation')}</p>
              </>
            )}
          </div>
        </figcaption>
      )}
    </figure>
  );
}
