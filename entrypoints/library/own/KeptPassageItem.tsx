import { useState } from 'preact/hooks';
import { DateText } from '../../../components/DateText.tsx';
import { message } from '../../../components/i18n.ts';
import { LocalText } from '../../../components/LocalText.tsx';
import { libraryHash } from '../../../components/library-link.ts';
import { type DisputeRecord, db, type KeptPassage } from '../../../storage/db.ts';
import { annotatePassage } from '../../../storage/kept-passages.ts';
import { passageLink } from '../../../storage/text-fragment.ts';
import { NoteField } from './NoteField.tsx';
import { openPassage, type PassageFate } from './open-passage.ts';

interface Props {
  passage: KeptPassage;
  /** The dispute that it carries, when that is still there. */
  dispute: DisputeRecord | null;
  onDelete: () => void;
}

/** A kept passage: its words, its page, when it was kept, and a note. The link opens the page at the passage. */
export function KeptPassageItem({ passage, dispute, onDelete }: Props) {
  const { id, exact, lang, title, url, kept, note } = passage;
  const [fate, setFate] = useState<PassageFate | null>(null);
  const open = async (event: MouseEvent) => {
    // With a key held, the browser opens the link as the reader is used to.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setFate(null);
    setFate(await openPassage(passage));
  };
  return (
    <article class="kept">
      <blockquote lang={lang} dir="auto" cite={url}>
        {exact}
      </blockquote>
      <p class="origin">
        <a href={passageLink(url, passage)} target="_blank" rel="noopener noreferrer" onClick={open}>
          <bdi>{title || url}</bdi>
        </a>
        <span class="soft">
          {message('keptOn')} <DateText date={kept.slice(0, 10)} />
        </span>
      </p>
      <p role="status" class="fate">
        {fate === 'gone' && message('passageGone')}
        {fate === 'unseen' && message('passageUnseen')}
      </p>
      {dispute && (
        <p>
          <a href={libraryHash('dispute', dispute.pack, dispute.id)}>
            <LocalText text={dispute.question} />
          </a>
        </p>
      )}
      <NoteField
        text={note ?? ''}
        onSave={(text, begun) => annotatePassage(db, id, text, { begun })}
        beside={
          <button type="button" class="action" onClick={onDelete}>
            {message('deletePassage')}
            <span class="visually-hidden" dir="auto">
              {' '}
              {exact.slice(0, 80)}
            </span>
          </button>
        }
      />
    </article>
  );
}
