/** Where a text node stands: its block, whether it is read at all, its language and kind. Worked out once an element. */
import type { Block } from '../../matching/types.ts';
import { Skipper } from './skip.ts';

type Kind = NonNullable<Block['kind']>;

/** What all text directly in an element, and in the inline elements below it, has in common. */
export interface Place {
  /** The element whose text makes one block. */
  readonly block: Element;
  readonly skipped: boolean;
  /** BCP 47 tag that the page declares. */
  readonly lang: string | undefined;
  readonly kind: Kind;
  /** Within a link. */
  readonly linked: boolean;
}

/** Elements that stand in a line of text; everything else begins a block of its own. */
const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE DEL DFN EM FONT I INS LABEL MARK NOBR OUTPUT Q RUBY S SMALL SPAN STRIKE STRONG ' +
    'SUB SUP TIME TT U VAR'
  ).split(' '),
);

/** Elements that stand in a line and whose text, if any, is not of it: what follows is the same line. */
const GAPS = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IMG PICTURE svg math BUTTON INPUT SELECT CODE KBD SAMP BR WBR'.split(' '),
);

const INLINE_DISPLAY = /^(inline|contents)$/;

const HEADING = /^H[2-6]$/;

const KINDS: { readonly [tag: string]: Kind | undefined } = {
  H1: 'title',
  LI: 'list-item',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
  BLOCKQUOTE: 'quote',
};

/** The places of one document, for one reading: the page may rename its elements at any time. */
export class Places {
  private readonly known = new Map<Element, Place>();
  private readonly skipper: Skipper;

  /** `body` is where all reading in this document begins; what lies around it is not looked at. */
  constructor(body: Element) {
    this.skipper = new Skipper(body);
    const lang = body.getAttribute('lang') || body.ownerDocument.documentElement.getAttribute('lang') || undefined;
    this.known.set(body, { block: body, skipped: false, lang, kind: 'paragraph', linked: false });
  }

  /** Return the place of text directly in `element`. */
  of(element: Element): Place {
    const known = this.known.get(element);
    if (known) return known;
    // Not recursive: scripts can build trees deeper than the stack.
    const unknown: Element[] = [];
    let at: Element | null = element;
    let place: Place | undefined;
    while (at && !place) {
      unknown.push(at);
      at = parentOf(at);
      place = at ? this.known.get(at) : undefined;
    }
    // Text that was taken out of the body while it was read.
    place ??= { block: element, skipped: true, lang: undefined, kind: 'paragraph', linked: false };
    for (let inner = unknown.pop(); inner; inner = unknown.pop()) {
      place = (!place.skipped && this.within(inner, place)) || { ...place, skipped: true };
      this.known.set(inner, place);
    }
    return place;
  }

  /** Return the place of text directly in `element`, which stands in `outer`; null when it is a gap in a line. */
  within(element: Element, outer: Place): Place | null {
    const { tagName } = element;
    if (INLINE.has(tagName)) {
      if (tagName === 'A') return outer.linked ? outer : { ...outer, linked: true };
      return element.hasAttribute('hidden') ? null : outer;
    }
    if (GAPS.has(tagName)) return null;
    const skipped = this.skipper.skips(element);
    // Only elements of the page's own making are named after what is in them and yet stand in a line.
    if (tagName.includes('-') && INLINE_DISPLAY.test(getComputedStyle(element).display)) return skipped ? null : outer;
    const lang = (element.hasAttributes() && element.getAttribute('lang')) || outer.lang;
    return {
      block: element,
      skipped,
      lang,
      kind: KINDS[tagName] ?? (HEADING.test(tagName) ? 'heading' : outer.kind),
      linked: outer.linked,
    };
  }
}

/** Return the element around `element`; for the outermost ones of a shadow root that is its host. */
export function parentOf(element: Element): Element | null {
  // Not asked of the element itself: a form hands out a field of that name instead, and would lead round in circles.
  const around: Element | null = Reflect.get(Node.prototype, 'parentElement', element);
  if (around) return around;
  const { parentNode } = element;
  return parentNode && 'host' in parentNode && parentNode.host instanceof Element ? parentNode.host : null;
}
