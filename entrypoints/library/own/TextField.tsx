import { useId } from 'preact/hooks';

interface Props {
  label: string;
  hint?: string;
  value: string;
  /** Language of what is written. */
  lang?: string;
  /** True for the address of a document. */
  address?: boolean;
  pattern?: string;
  required?: boolean;
  /** More than one makes it a field of several lines. */
  lines?: number;
  onInput: (value: string) => void;
}

/** A labelled field for text. The browser itself says what is missing or malformed. */
export function TextField({
  label,
  hint,
  value,
  lang,
  address = false,
  pattern,
  required = false,
  lines = 1,
  onInput,
}: Props) {
  const id = useId();
  const common = {
    id,
    value,
    required,
    ...(lang && { lang }),
    dir: 'auto' as const,
    ...(hint && { 'aria-describedby': `${id}-hint` }),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <span id={`${id}-hint`} class="soft">
          {hint}
        </span>
      )}
      {lines > 1 ? (
        <textarea {...common} rows={lines} maxLength={4000} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input
          {...common}
          type="text"
          inputMode={address ? 'url' : 'text'}
          {...(pattern && { pattern })}
          maxLength={address ? 2000 : 500}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </div>
  );
}
