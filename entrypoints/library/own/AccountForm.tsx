import { useState } from 'preact/hooks';
import { interfaceLanguage } from '../../../components/i18n.ts';
import type { AccountDraft } from '../../../storage/own-draft.ts';
import { AccountFields } from './AccountFields.tsx';
import { OwnForm } from './OwnForm.tsx';

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
  return (
    <OwnForm onSave={() => onSave(draft)} onCancel={onCancel}>
      <AccountFields
        draft={draft}
        lang={interfaceLanguage()}
        onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
      />
    </OwnForm>
  );
}
