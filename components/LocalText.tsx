import { inLanguage, type Text } from '../storage/model.ts';
import { interfaceLanguage } from './i18n.ts';

interface Props {
  text: Text;
}

/** A text of the pack in the reader's language, or in English marked as such. */
export function LocalText({ text }: Props) {
  const shown = inLanguage(text, interfaceLanguage());
  return (
    <span lang={shown.lang} dir="auto">
      {shown.text}
    </span>
  );
}
