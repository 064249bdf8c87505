import type { ComponentChildren } from 'preact';

interface Props {
  on: boolean;
  onChange: (on: boolean) => void;
  /** The label. */
  children: ComponentChildren;
}

/** A switch: takes effect at once. */
export function Switch({ on, onChange, children }: Props) {
  return (
    <label class="switch">
      <span>{children}</span>
      {/* biome-ignore lint/a11y/useAriaPropsForRole: a checkbox's own state is its aria-checked. */}
      <input type="checkbox" role="switch" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
    </label>
  );
}
