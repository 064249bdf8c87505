/**
 * Ticks in the margin beside the lines of marked sentences, without an element of ours in the page.
 *
 * A border image needs no border: it is drawn outside the box and takes no room. It is set by an animation that has
 * ended and keeps its last state, so neither attributes nor style rules of the page change, no mutation is seen, and
 * cancelling leaves nothing. A block that has borders of its own would lose them, so it gets no tick.
 */

/** A marked sentence and the block it stands in. */
export interface Mark {
  readonly range: Range;
  readonly block: Element;
}

/** How far a tick's outer edge stands from the text, in CSS pixels. How wide it is says highlight.css. */
const DISTANCE = 11;

/** As in highlight.css: neutral, and at least 3:1 on white and on black. */
const COLOUR = '#64748b';

export interface Ticks {
  /** Show ticks for exactly these marks; return those that could get none. */
  show(marks: readonly Mark[]): Mark[];
}

/** Return the painter of ticks; when `signal` aborts, none is left. */
export function createTicks(signal: AbortSignal): Ticks {
  const drawn = new Map<Element, { ranges: Range[]; animation: Animation | undefined }>();
  const draw = (block: Element) => {
    const entry = drawn.get(block);
    if (!entry) return;
    entry.animation?.cancel();
    entry.animation = tick(block, entry.ranges);
  };
  const resized = new ResizeObserver((entries) => {
    for (const { target } of entries) draw(target);
  });
  const clear = () => {
    resized.disconnect();
    for (const { animation } of drawn.values()) animation?.cancel();
    drawn.clear();
  };
  signal.addEventListener('abort', clear);
  return {
    show(marks) {
      const wanted = Map.groupBy(marks, ({ block }) => block);
      for (const [block, { animation }] of drawn) {
        if (wanted.has(block)) continue;
        animation?.cancel();
        resized.unobserve(block);
        drawn.delete(block);
      }
      const left: Mark[] = [];
      for (const [block, own] of wanted) {
        const ranges = own.map(({ range }) => range);
        const entry = drawn.get(block);
        if (entry) {
          // Drawn again only when something has changed, or ticks would blink on a live page.
          const isSame = sameRanges(entry.ranges, ranges);
          entry.ranges = ranges;
          if (!isSame) draw(block);
        } else if (hasRoom(block)) {
          drawn.set(block, { ranges, animation: undefined });
          // The first report of the observer draws.
          resized.observe(block);
        } else left.push(...own);
      }
      return left;
    },
  };
}

/** Which properties two ranges agree in when they are of the same text. */
const ENDS = ['startContainer', 'startOffset', 'endContainer', 'endOffset'] as const;

function sameRanges(some: readonly Range[], others: readonly Range[]): boolean {
  return some.length === others.length && some.every((one, at) => ENDS.every((end) => one[end] === others[at]?.[end]));
}

/** Return whether a border image would show, and would take nothing from the block. */
function hasRoom(block: Element): boolean {
  // One word when all four sides have it.
  const { display, borderStyle, borderImageSource } = getComputedStyle(block);
  const isBox = !/^(inline|contents|none|table-(?!cell|caption))/.test(display);
  return isBox && borderImageSource === 'none' && borderStyle === 'none';
}

function tick(block: Element, ranges: readonly Range[]): Animation {
  const { writingMode, direction } = getComputedStyle(block);
  const vertical = writingMode !== 'horizontal-tb';
  const [from, to] = vertical ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
  const box = block.getBoundingClientRect();
  // A stop at 0 stands where the one before it does.
  const stops = ranges
    .flatMap((range) => [...range.getClientRects()])
    .map((line) => [line[from] - box[from], line[to] - box[from]])
    .sort(([a = 0], [b = 0]) => a - b)
    .flatMap(([begin, end]) => [`transparent ${begin}px`, `${colour()} 0 ${end}px`, 'transparent 0']);
  // Beside the beginning of the lines: left, right in right-to-left text, above in vertical text.
  const side = vertical ? 0 : direction === 'rtl' ? 1 : 3;
  const onSide = (value: string) => ['0', '0', '0', '0'].with(side, value).join(' ');
  const image = `linear-gradient(to ${to}, ${stops.join(', ')})`;
  const sizes = ['1', 'var(--parallax-tick, 0px)', `${DISTANCE}px`].map(onSide).join(' / ');
  const borderImage = `${image} ${sizes}`;
  return block.animate([{ borderImage }, { borderImage }], { duration: 0, fill: 'forwards' });
}

function colour(): string {
  return matchMedia('(forced-colors: active)').matches ? 'LinkText' : COLOUR;
}
