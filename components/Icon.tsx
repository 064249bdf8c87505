/** Small pictures for buttons, drawn on a 16 × 16 grid with one stroke width; the button carries the words. */
const PATHS = {
  copy: 'M6 6h7v7H6zM10 6V3H3v7h3',
  library: 'M3 3v10M6.5 3v10M9.5 3.5l3 9.5M3 3h3.5M3 13h3.5',
  search: 'M7 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8M10 10l3.5 3.5',
  settings: 'M2 5h6M12 5h2M10 3v4M2 11h2M8 11h6M6 9v4',
  side: 'M2.5 3.5h11v9h-11zM9.5 3.5v9',
  muted: 'M2 8h12M4 4l8 8',
} as const;

interface Props {
  name: keyof typeof PATHS;
}

/** A picture that screen readers pass over. */
export function Icon({ name }: Props) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
