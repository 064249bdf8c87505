import { useId, useState } from 'preact/hooks';
import { message } from '../../../components/i18n.ts';

interface Props {
  /** What is written; empty for nothing. */
  text: string;
  onSave: (text: string) => Promise<unknown>;
}

/** A note, shown and changed in one place; saved by its button, emptied to delete. */
export function NoteField({ text, onSave }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const id = useId();
  if (draft === null) {
    return (
      <div class="note">
        {text && (
          <p class="note-text" dir="auto">
            {text}
          </p>
        )}
        <button type="button" class="text-button" onClick={() => setDraft(text)}>
          {message(text ? 'changeNote' : 'addNote')}
        </button>
      </div>
    );
  }
  const save = async (event: Event) => {
    event.preventDefault();
    await onSave(draft);
    setDraft(null);
  };
  return (
    <form class="note" onSubmit={save}>
      <label class="field" for={id}>
        <span>{message('note')}</span>
      </label>
      <textarea
        id={id}
        rows={3}
        dir="auto"
        value={draft}
        // The reader has just asked to write.
        ref={focusOnce}
        onInput={(event) => setDraft(event.currentTarget.value)}
      />
      <div class="actions">
        <button type="submit" class="button">
          {message('save')}
        </button>
        <button type="button" class="action" onClick={() => setDraft(null)}>
          {message('cancel')}
        </button>
      </div>
    </form>
  );
}

function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}
