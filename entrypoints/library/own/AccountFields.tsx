import { message } from '../../../components/i18n.ts';
import type { AccountDraft } from '../../../storage/own-draft.ts';
import { TextField } from './TextField.tsx';

interface Props {
  draft: AccountDraft;
  /** Language of what is written. */
  lang: string;
  onChange: (change: Partial<AccountDraft>) => void;
}

/** The fields of one account: what is said, by whom, when, where it can be read, and how pages word it. */
export function AccountFields({ draft, lang, onChange }: Props) {
  return (
    <>
      <TextField
        label={message('claimLabel')}
        value={draft.claim}
        lang={lang}
        required
        onInput={(claim) => onChange({ claim })}
      />
      <TextField
        label={message('claimantLabel')}
        value={draft.claimant}
        lang={lang}
        required
        onInput={(claimant) => onChange({ claimant })}
      />
      <TextField
        label={message('sourceAddress')}
        value={draft.url}
        address
        pattern="https?://.+"
        required
        onInput={(url) => onChange({ url })}
      />
      <TextField
        label={message('sourcePublisher')}
        value={draft.publisher}
        lang={lang}
        onInput={(publisher) => onChange({ publisher })}
      />
      <TextField
        label={message('givenOn')}
        hint={message('dateHint')}
        value={draft.date}
        pattern="\d{4}(-\d{2}(-\d{2})?)?"
        onInput={(date) => onChange({ date })}
      />
      <TextField
        label={message('gistLabel')}
        value={draft.gist}
        lang={lang}
        lines={2}
        onInput={(gist) => onChange({ gist })}
      />
      <TextField
        label={message('phrasingsLabel')}
        hint={message('phrasingsHint')}
        value={draft.phrasings.join('\n')}
        lang={lang}
        lines={4}
        onInput={(text) => onChange({ phrasings: text.split('\n') })}
      />
    </>
  );
}
