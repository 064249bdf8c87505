import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../../../components/i18n.ts';
import { Refusal } from './Refusal.tsx';

interface Props {
  /** Write what was entered; what it throws is shown. */
  onSave: () => Promise<unknown>;
  onCancel: () => void;
  /** The fields. The first one has the focus. */
  children: ComponentChildren;
}

/** A form for what the reader writes: fields, why it was not taken, save and cancel. */
export function OwnForm({ onSave, onCancel, children }: Props) {
  const [error, setError] = useState<unknown>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const save = async (event: Event) => {
    event.preventDefault();
    setError(null);
    await onSave().catch(setError);
  };
  return (
    <form class="own-form" ref={form} onSubmit={save}>
      {children}
      <Refusal error={error} />
      <div class="actions">
        <button type="submit" class="button primary">
          {message('save')}
        </button>
        <button type="button" class="action" onClick={onCancel}>
          {message('cancel')}
        </button>
      </div>
    </form>
  );
}
