import { message } from '../../../components/i18n.ts';
import { LocalText } from '../../../components/LocalText.tsx';
import { libraryHash } from '../../../components/library-link.ts';
import { db } from '../../../storage/db.ts';
import { findDispute, parseDisputeKey } from '../../../storage/dispute-store.ts';
import { readNotes, writeNote } from '../../../storage/notes.ts';
import { useLiveQuery } from '../../../storage/use-live-query.ts';
import { NoteField } from './NoteField.tsx';
import type { Notices } from './use-notice.ts';

interface Props {
  notices: Notices;
}

/** All notes on questions, last written first. One whose question is gone stays, under the question's key. */
export function Notes({ notices }: Props) {
  const notes = useLiveQuery(read, []);
  if (!notes || notes.length === 0) return null;
  const save = async (key: string, text: string, begun: string) => {
    const undo = await writeNote(db, key, text, { begun });
    if (text.trim() === '') notices.show({ text: message('noteDeleted'), undo });
  };
  return (
    <section aria-labelledby="own-notes">
      <h2 id="own-notes">{message('notes')}</h2>
      <ul class="rows">
        {notes.map(({ note, dispute }) => (
          <li key={note.dispute}>
            <h3>
              <a href={libraryHash('dispute', ...(parseDisputeKey(note.dispute) ?? []))}>
                {dispute ? <LocalText text={dispute.question} /> : note.dispute}
              </a>
            </h3>
            <NoteField text={note.text} onSave={(text, begun) => save(note.dispute, text, begun)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

async function read() {
  const notes = await readNotes(db);
  return Promise.all(notes.map(async (note) => ({ note, dispute: await findDispute(db, note.dispute) })));
}
