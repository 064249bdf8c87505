import type { MarkStyle } from '../storage/settings.ts';
import { message } from './i18n.ts';

const STYLES: readonly MarkStyle[] = ['underline', 'background', 'margin', 'list'];

interface Props {
  style: MarkStyle;
  onChange: (style: MarkStyle) => void;
}

/** How marks look on the page, each choice shown on its own name. */
export function MarkStyleChoice({ style, onChange }: Props) {
  return (
    <fieldset class="mark-styles">
      <legend>{message('markStyle')}</legend>
      {STYLES.map((choice) => (
        <label key={choice} class="choice">
          <input
            type="radio"
            name="mark-style"
            value={choice}
            checked={choice === style}
            onChange={() => onChange(choice)}
          />
          <span class={`sample-mark ${choice}`}>{message(`markStyle_${choice}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
