/**
 * Paints marks with the CSS Custom Highlight API: the page's DOM is not touched. The rules stand in highlight.css,
 * which the manifest injects; this module only fills the registries, one for each document.
 *
 * A registry is shared with the page, which can read and clear it. Firefox gives a content script no iterators on it
 * (Xray), so our own highlights are kept here and set again whenever needed.
 */
import type { MarkStyle } from '../../storage/settings.ts';
import { isAlive } from './frames.ts';
import { createTicks, type Mark } from './margin-ticks.ts';
import { bringStyles } from './styles.ts';

/** Names in the pages' registries. */
const MARK = 'parallax-mark';
const PULSE = 'parallax-pulse';

type View = Window & typeof globalThis;

export interface Painter {
  /** Show exactly these marks. */
  paint(marks: readonly Mark[], style: MarkStyle): void;
  /** Draw attention to one range until the next call; null ends it. */
  pulse(range: Range | null): void;
  /** Put back what the page has cleared; return whether there was anything to put back. */
  restore(): boolean;
}

/** Return a painter; when `signal` aborts, nothing of it is left. */
export function createPainter(signal: AbortSignal): Painter {
  let shown: { view: View; name: string; highlight: Highlight }[] = [];
  const ticks = createTicks(signal);

  const clear = (prefix: string) => {
    for (const { view, name } of shown) {
      if (name.startsWith(prefix) && isAlive(view)) view.CSS.highlights.delete(name);
    }
    shown = shown.filter(({ name }) => !name.startsWith(prefix));
  };
  const show = (name: string, ranges: readonly Range[]) => {
    for (const [view, own] of Map.groupBy(ranges, viewOf)) {
      if (!view) continue;
      // A highlight belongs to the window that made it.
      const highlight = new view.Highlight(...own);
      shown.push({ view, name, highlight });
      view.CSS.highlights.set(name, highlight);
      for (const range of own) bringStyles(range.startContainer, signal);
    }
  };
  signal.addEventListener('abort', () => clear(''));

  return {
    paint(marks, style) {
      clear(MARK);
      const left = ticks.show(style === 'margin' ? marks : []);
      if (style === 'list') return;
      const lines = style === 'margin' ? left : marks;
      const name = style === 'background' ? `${MARK}-background` : `${MARK}-underline`;
      show(
        name,
        lines.map(({ range }) => range),
      );
    },
    pulse(range) {
      clear(PULSE);
      if (range) show(PULSE, [range]);
    },
    restore() {
      shown = shown.filter(({ view }) => isAlive(view));
      const lost = shown.filter(({ view, name, highlight }) => view.CSS.highlights.get(name) !== highlight);
      for (const { view, name, highlight } of lost) view.CSS.highlights.set(name, highlight);
      return lost.length > 0;
    },
  };
}

/** Return the window of a range's document; null when it has been closed. */
function viewOf(range: Range): View | null {
  return range.startContainer.ownerDocument?.defaultView ?? null;
}
