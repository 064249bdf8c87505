import { useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { message } from './i18n.ts';

interface Props {
  /** Returns what goes to the clipboard; called on click. */
  text: () => string;
}

/** Copies a text on click and says so in its own label. */
export function CopyButton({ text }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text());
    setCopied(true);
  };
  return (
    <button type="button" class="action" onClick={copy} onBlur={() => setCopied(false)}>
      <Icon name="copy" />
      <span role="status">{message(copied ? 'copied' : 'copyAsText')}</span>
    </button>
  );
}
