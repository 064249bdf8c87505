import type { ComponentChildren } from 'preact';

interface Props {
  /** File types as in an input's `accept`. */
  accept: string;
  disabled?: boolean;
  onPick: (file: File) => void;
  /** The label. */
  children: ComponentChildren;
}

/** A button that asks for a file. The same file can be picked again. */
export function FilePicker({ accept, disabled = false, onPick, children }: Props) {
  return (
    <label class="button file-picker">
      {children}
      <input
        type="file"
        class="visually-hidden"
        accept={accept}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) onPick(file);
        }}
      />
    </label>
  );
}
