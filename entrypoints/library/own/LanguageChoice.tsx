import { useId } from 'preact/hooks';
import { interfaceLanguage, message } from '../../../components/i18n.ts';
import { LANGUAGES, type Language } from '../../../storage/model.ts';

interface Props {
  language: Language;
  onChange: (language: Language) => void;
}

/** The language in which the reader writes. */
export function LanguageChoice({ language, onChange }: Props) {
  const id = useId();
  const names = new Intl.DisplayNames([interfaceLanguage()], { type: 'language' });
  return (
    <div class="field">
      <label for={id}>{message('writtenIn')}</label>
      <select
        id={id}
        value={language}
        onChange={({ currentTarget }) => {
          const chosen = LANGUAGES.find((one) => one === currentTarget.value);
          if (chosen) onChange(chosen);
        }}
      >
        {LANGUAGES.map((one) => (
          <option key={one} value={one}>
            {names.of(one)}
          </option>
        ))}
      </select>
    </div>
  );
}
