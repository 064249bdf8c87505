import { useState } from 'preact/hooks';
import { message } from '../../../components/i18n.ts';
import { ChangedMeanwhile } from '../../../storage/changed-meanwhile.ts';
import { type AccountDraft, type DisputeDraft, emptyAccountDraft } from '../../../storage/own-draft.ts';
import { AccountFields } from './AccountFields.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { OwnForm } from './OwnForm.tsx';
import { TextField } from './TextField.tsx';

interface Props {
  /** What to begin with. */
  draft: DisputeDraft;
  /** Write what was entered in place of what it began with, null for nothing; what it throws is shown. */
  onSave: (draft: DisputeDraft, begun: DisputeDraft | null) => Promise<unknown>;
  onCancel: () => void;
}

/** A question of the reader's own with the accounts that compete on it. */
export function DisputeForm({ draft: given, onSave, onCancel }: Props) {
  const [draft, setDraft] = useState(given);
  const [begun, setBegun] = useState<DisputeDraft | null>(given);
  const change = (part: Partial<DisputeDraft>) => setDraft((now) => ({ ...now, ...part }));
  const changeAccount = (at: number, part: Partial<AccountDraft>) =>
    setDraft((now) => ({
      ...now,
      accounts: now.accounts.map((account, place) => (place === at ? { ...account, ...part } : account)),
    }));
  const save = async () => {
    try {
      await onSave(draft, begun);
    } catch (thrown) {
      // Told of the other text, the reader may put this one in its place.
      if (thrown instanceof ChangedMeanwhile) setBegun(thrown.current);
      throw thrown;
    }
  };
  return (
    <OwnForm onSave={save} onCancel={onCancel}>
      <TextField
        label={message('questionLabel')}
        hint={message('questionHint')}
        value={draft.question}
        lang={draft.language}
        required
        onInput={(question) => change({ question })}
      />
      <LanguageChoice language={draft.language} onChange={(language) => change({ language })} />
      <TextField
        label={message('wordsLabel')}
        hint={message('wordsHint')}
        value={draft.words.join(',')}
        lang={draft.language}
        required
        onInput={(words) => change({ words: words.split(/[,،]/) })}
      />
      <div class="accounts-written">
        {draft.accounts.map((account, at) => (
          // Accounts have no name of their own before they are saved, and only the last can go.
          <fieldset key={at}>
            <legend>{message('accountNumber', String(at + 1))}</legend>
            <AccountFields draft={account} lang={draft.language} onChange={(part) => changeAccount(at, part)} />
          </fieldset>
        ))}
      </div>
      <div class="actions">
        <button
          type="button"
          class="action"
          onClick={() => change({ accounts: [...draft.accounts, emptyAccountDraft()] })}
        >
          {message('anotherAccount')}
        </button>
        {draft.accounts.length > 2 && (
          <button type="button" class="action" onClick={() => change({ accounts: draft.accounts.slice(0, -1) })}>
            {message('dropLastAccount')}
          </button>
        )}
      </div>
    </OwnForm>
  );
}
