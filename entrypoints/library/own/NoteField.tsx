import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { message } from '../../../components/i18n.ts';
import { ChangedMeanwhile } from '../../../storage/changed-meanwhile.ts';
import { Refusal } from './Refusal.tsx';

interface Props {
  /** What is written; empty for nothing. */
  text: string;
  /** Write the text in place of what it began with; what it throws is shown. */
  onSave: (text: string, begun: string) => Promise<unknown>;
  /** What stands beside its button while nothing is being written. */
  beside?: ComponentChildren;
}

/** A note, shown and changed in one place; saved by its button, emptied to delete. */
export function NoteField({ text, onSave, beside }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const [begun, setBegun] = useState('');
  const [error, setError] = useState<unknown>(null);
  const id = useId();
  const begin = () => {
    setDraft(text);
    setBegun(text);
    setError(null);
  };
  if (draft === null) {
    return (
      <div class="note">
        {text && (
          <p class="note-text" dir="auto">
            {text}
          </p>
        )}
        <div class="actions">
          <button type="button" class="action" onClick={begin}>
            {message(text ? 'changeNote' : 'addNote')}
          </button>
          {beside}
        </div>
      </div>
    );
  }
  const save = async (event: Event) => {
    event.preventDefault();
    try {
      await onSave(draft, begun);
      setDraft(null);
    } catch (thrown) {
      setError(thrown);
      // Told of the other text, the reader may put this one in its place.
      if (thrown instanceof ChangedMeanwhile) setBegun(thrown.current);
    }
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
      <Refusal error={error} />
      <div class="actions">
        <button type="submit" class="button primary">
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
