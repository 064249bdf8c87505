/**
 * Paints marks with the CSS Custom Highlight API: the page's DOM is not touched. The rules stand in highlight.css,
 * which the manifest injects; this module only fills the registry.
 *
 * The registry is shared with the page, which can read and clear it. Firefox gives a content script no iterators on
 * it (Xray), so our own ranges are kept here and set again whenever needed.
 */
import type { MarkStyle } from '../../storage/settings.ts';

/** Names in the page's registry. */
const MARK = 'parallax-mark';
const PULSE = 'parallax-pulse';

export interface Painter {
  /** Show exactly these ranges as marks. */
  paint(ranges: readonly Range[], style: MarkStyle): void;
  /** Draw attention to one range until the next call; null ends it. */
  pulse(range: Range | null): void;
  /** Put the marks back when the page has cleared the registry. */
  restore(): void;
}

/** Return a painter for `document`; when `signal` aborts, nothing of it is left. */
export function createPainter(signal: AbortSignal): Painter {
  const shown = new Map<string, Highlight>();

  const show = (name: string, ranges: readonly Range[]) => {
    if (ranges.length === 0) {
      shown.delete(name);
      CSS.highlights.delete(name);
      return;
    }
    const highlight = new Highlight(...ranges);
    shown.set(name, highlight);
    CSS.highlights.set(name, highlight);
  };

  const clear = () => {
    for (const name of [...shown.keys()]) show(name, []);
  };
  signal.addEventListener('abort', clear);

  return {
    paint(ranges, style) {
      for (const name of [...shown.keys()]) if (name.startsWith(MARK)) show(name, []);
      if (style !== 'list') show(`${MARK}-${style}`, ranges);
    },
    pulse(range) {
      show(PULSE, range ? [range] : []);
    },
    restore() {
      for (const [name, highlight] of shown) {
        if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
      }
    },
  };
}
