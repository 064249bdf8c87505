import { Icon } from '../../components/Icon.tsx';
import { type MessageKey, message } from '../../components/i18n.ts';

interface Props {
  muted: boolean;
  /** What the button says: what a click will do, and what is the case where that is not the rule. */
  labels: { mute: MessageKey; muted: MessageKey };
  onChange: (muted: boolean) => void;
}

/** Leaves something out of marks and lists, and brings it back. */
export function MuteButton({ muted, labels, onChange }: Props) {
  return (
    <button type="button" class="action" onClick={() => onChange(!muted)}>
      <Icon name="muted" />
      <span role="status">{message(muted ? labels.muted : labels.mute)}</span>
    </button>
  );
}
