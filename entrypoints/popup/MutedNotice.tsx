import { useEffect, useRef } from 'preact/hooks';
import { message } from '../../components/i18n.ts';
import { LocalText } from '../../components/LocalText.tsx';
import type { Text } from '../../storage/model.ts';

interface Props {
  question: Text;
  onUndo: () => void;
}

/** Says which question was muted. The button that did it is gone with its dispute, so the focus comes here. */
export function MutedNotice({ question, onUndo }: Props) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), [question]);
  return (
    <div class="notice" role="status">
      <p>
        {message('mutedNow')} <LocalText text={question} />
      </p>
      <button type="button" class="text-button" ref={undo} onClick={onUndo}>
        {message('undo')}
      </button>
    </div>
  );
}
