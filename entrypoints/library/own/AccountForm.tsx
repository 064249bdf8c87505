import { useEffect, useRef, useState } from 'preact/hooks';
import { interfaceLanguage, message } from '../../../components/i18n.ts';
import type { AccountDraft } from '../../../storage/own-draft.ts';
import { AccountFields } from './AccountFields.tsx';
import { Refusal } from './Refusal.tsx';

interface Props {
  /** What to begin with. */
  draft: AccountDraft;
  /** Write what was entered; what it throws is shown. */
  onSave: (draft: AccountDraft) => Promise<unknown>;
  onCancel: () => void;
}

/** One account that the reader adds to a pack's dispute, written in the language of the interface. */
export function AccountForm({ draft: given, onSave, onCancel }: Props) {
  const [draft, setDraft] = useState(given);
  const [error, setError] = useState<unknown>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const save = async (event: Event) => {
    event.preventDefault();
    try {
      await onSave(draft);
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <form class="own-form" ref={form} onSubmit={save}>
      <AccountFields
        draft={draft}
        lang={interfaceLanguage()}
        onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
      />
      <Refusal error={error} />
      <div class="actions">
        <button type="submit" class="button">
          {message('save')}
        </button>
        <button type="button" class="action" onClick={onCancel}>
          {message('cancel')}
        </button>
      </div>
    </form>
  );
}
