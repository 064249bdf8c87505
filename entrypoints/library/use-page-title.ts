import { useEffect } from 'preact/hooks';

/** Name the tab after the place that is shown. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Parallax` : 'Parallax';
  }, [title]);
}
