import { useState } from 'preact/hooks';
import { interfaceLanguage, message } from '../../../components/i18n.ts';
import { LocalText } from '../../../components/LocalText.tsx';
import { libraryHash } from '../../../components/library-link.ts';
import { formatNumber } from '../../../components/locale.ts';
import { db } from '../../../storage/db.ts';
import { deleteOwnDispute, findOwnDraft, writeOwnDispute } from '../../../storage/own-disputes.ts';
import { type DisputeDraft, emptyDraft } from '../../../storage/own-draft.ts';
import { OWN_PACK } from '../../../storage/own-pack.ts';
import { useLiveQuery } from '../../../storage/use-live-query.ts';
import { DisputeForm } from './DisputeForm.tsx';
import type { Notices } from './use-notice.ts';

interface Props {
  notices: Notices;
}

/** The reader's own questions: listed, started, changed and deleted. */
export function OwnQuestions({ notices }: Props) {
  const [draft, setDraft] = useState<DisputeDraft | null>(null);
  const disputes = useLiveQuery(() => db.disputes.where({ pack: OWN_PACK }).toArray(), []);
  if (!disputes) return null;
  const save = async (written: DisputeDraft, begun: DisputeDraft | null) => {
    await writeOwnDispute(db, written, { begun });
    setDraft(null);
    notices.show({ text: message('questionSaved') });
  };
  const remove = async (id: string) => {
    const undo = await deleteOwnDispute(db, id);
    notices.show({ text: message('questionDeleted'), undo });
  };
  return (
    <section aria-labelledby="own-questions">
      <div class="row">
        <h2 id="own-questions">{message('ownQuestions')}</h2>
        {!draft && (
          <button type="button" class="button" onClick={() => setDraft(emptyDraft(interfaceLanguage()))}>
            {message('newQuestion')}
          </button>
        )}
      </div>
      <p class="soft">{message('ownQuestionsLead')}</p>
      {draft && <DisputeForm draft={draft} onSave={save} onCancel={() => setDraft(null)} />}
      <ul class="rows">
        {disputes.map(({ id, question, accounts }) => (
          <li key={id} class="row">
            <span>
              <a href={libraryHash('dispute', OWN_PACK, id)}>
                <LocalText text={question} />
              </a>{' '}
              <span class="soft">{message('accountCount', formatNumber(accounts.length))}</span>
            </span>
            <span class="actions">
              <button type="button" class="action" onClick={async () => setDraft(await findOwnDraft(db, id))}>
                {message('change')}
                <span class="visually-hidden">
                  {' '}
                  <LocalText text={question} />
                </span>
              </button>
              <button type="button" class="action" onClick={() => remove(id)}>
                {message('deleteQuestion')}
                <span class="visually-hidden">
                  {' '}
                  <LocalText text={question} />
                </span>
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
