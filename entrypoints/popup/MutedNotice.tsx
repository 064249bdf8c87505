import { useEffect, useRef } from 'preact/hooks';
import { message } from '../../components/i18n.ts';
import { LocalText } from '../../components/LocalText.tsx';
import type { Text } from '../../storage/model.ts';

/** Something that was just muted: what it is called, and how it is muted and brought back. */
export interface Muting {
  text: Text;
  set: (muted: boolean) => Promise<void>;
}

interface Props {
  muting: Muting;
  onUndo: () => void;
}

/** Says what was muted. The button that did it is gone with its dispute, so the focus comes here. */
export function MutedNotice({ muting, onUndo }: Props) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), [muting]);
  return (
    <div class="notice" role="status">
      <p>
        {message('mutedNow')} <LocalText text={muting.text} />
      </p>
      <button type="button" class="text-button" ref={undo} onClick={onUndo}>
        {message('undo')}
      </button>
    </div>
  );
}
