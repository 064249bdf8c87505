import { useState } from 'preact/hooks';
import { interfaceLanguage, message } from '../../../components/i18n.ts';
import { LocalText } from '../../../components/LocalText.tsx';
import { type DisputeRecord, db } from '../../../storage/db.ts';
import { disputeKey } from '../../../storage/dispute-store.ts';
import { findNote, writeNote } from '../../../storage/notes.ts';
import { deleteOwnAccount, writeOwnAccount } from '../../../storage/own-accounts.ts';
import { type AccountDraft, emptyAccountDraft } from '../../../storage/own-draft.ts';
import { OWN_PACK } from '../../../storage/own-pack.ts';
import { useLiveQuery } from '../../../storage/use-live-query.ts';
import { AccountForm } from './AccountForm.tsx';
import { NoteField } from './NoteField.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import './own.css';
import { useNotice } from './use-notice.ts';

interface Props {
  dispute: DisputeRecord;
}

/** What the reader has at a dispute: a note, and accounts added to those of the pack. For the dispute's page. */
export function OwnOnDispute({ dispute }: Props) {
  const key = disputeKey(dispute.pack, dispute.id);
  const notices = useNotice();
  const [draft, setDraft] = useState<AccountDraft | null>(null);
  const note = useLiveQuery(() => findNote(db, key), [key]);
  // An account of the reader's own question is part of the question, and changed with it.
  const mayAdd = dispute.pack !== OWN_PACK;
  const added = dispute.accounts.filter((account) => account.own);
  const saveNote = async (text: string, begun: string) => {
    const undo = await writeNote(db, key, text, { begun });
    if (text.trim() === '') notices.show({ text: message('noteDeleted'), undo });
  };
  const saveAccount = async (written: AccountDraft) => {
    await writeOwnAccount(db, key, written, interfaceLanguage());
    setDraft(null);
  };
  const remove = async (id: string) => {
    const undo = await deleteOwnAccount(db, key, id);
    notices.show({ text: message('accountDeleted'), undo });
  };
  return (
    <section class="own" aria-labelledby="own-on-dispute">
      <h2 id="own-on-dispute">{message('own')}</h2>
      <NoticeBar notices={notices} />
      {note !== undefined && (
        <NoteField
          key={key}
          text={note?.text ?? ''}
          onSave={saveNote}
          beside={
            mayAdd &&
            !draft && (
              <button type="button" class="action" onClick={() => setDraft(emptyAccountDraft())}>
                {message('addAccount')}
              </button>
            )
          }
        />
      )}
      {added.length > 0 && (
        <ul class="rows">
          {added.map(({ id, claim }) => (
            <li key={id} class="row">
              <LocalText text={claim} />
              <button type="button" class="action" onClick={() => remove(id)}>
                {message('deleteAccount')}
                <span class="visually-hidden">
                  {' '}
                  <LocalText text={claim} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {mayAdd && draft && <AccountForm draft={draft} onSave={saveAccount} onCancel={() => setDraft(null)} />}
    </section>
  );
}
