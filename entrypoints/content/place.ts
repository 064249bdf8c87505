/** Where a text node stands: its block, whether it is read at all, its language and kind. Worked out once an element. */
import type { Block } from '../../matching/types.ts';
import { isUnread, Skipper } from './skip.ts';

type Kind = NonNullable<Block['kind']>;

/** What all text directly in an element, and in the inline elements below it, has in common. */
export interface Place {
  /** The element whose text makes one block. */
  readonly block: Element;
  /** The outermost element around that is left out, with all below it. */
  readonly skipped: Element | null;
  /** BCP 47 tag that the page declares. */
  readonly lang: string | undefined;
  readonly kind: Kind;
  /** Within a link. */
  readonly linked: boolean;
}

/**
 * What a tag alone says of an element: that it stands in a line of text; that it is a gap in one, whose text, if any, is
 * not of it; or the kind of the one paragraph that it holds, which may be that of what is around. One table, for it is
 * asked of every element around text. Any other may hold paragraphs.
 */
const TAGS = new Map(
  (
    [
      [
        'in-line',
        'A ABBR ACRONYM B BDI BDO BIG CITE DEL DFN EM FONT I INS LABEL MARK NOBR OUTPUT Q RUBY S SMALL SPAN STRIKE ' +
          'STRONG SUB SUP TIME TT U VAR',
      ],
      ['gap', 'SCRIPT STYLE NOSCRIPT TEMPLATE IMG PICTURE svg math BUTTON INPUT SELECT CODE KBD SAMP BR WBR'],
      ['as-around', 'P'],
      ['title', 'H1'],
      ['heading', 'H2 H3 H4 H5 H6'],
      ['list-item', 'LI'],
      ['caption', 'FIGCAPTION CAPTION'],
      ['quote', 'BLOCKQUOTE'],
    ] as const
  ).flatMap(([said, tags]) => tags.split(' ').map((tag) => [tag, said] as const)),
);

const INLINE_DISPLAY = /^(inline|contents)$/;

/** Return whether an element can be told to stand in a line of text, and its text to be of that line. */
export function isInLine(element: Element): boolean {
  return TAGS.get(element.tagName) === 'in-line' && !element.hasAttribute('hidden');
}

/** The places of one document, for one reading: the page may rename its elements at any time. */
export class Places {
  private readonly known = new Map<Element, Place>();
  private readonly skipper: Skipper;

  /** `body` is where all reading in this document begins; what lies around it is not looked at. */
  constructor(body: Element) {
    this.skipper = new Skipper(body);
    this.known.set(body, outermost(body, null));
  }

  /** Return whether text in `element` is read. Where most of the page's text is, names of what is around do not count. */
  isRead(element: Element): boolean {
    if (!this.skipper.isSurelyRead(element)) return !this.of(element).skipped;
    this.known.set(element, outermost(element, null));
    return true;
  }

  /** Return the place of text directly in `element`. */
  of(element: Element): Place {
    let place = this.known.get(element);
    if (place) return place;
    // Not recursive: scripts can build trees deeper than the stack.
    const unknown: Element[] = [];
    for (let at: Element | null = element; at && !place; place = at ? this.known.get(at) : undefined) {
      unknown.push(at);
      at = parentOf(at);
    }
    // Text that was taken out of the body while it was read.
    place ??= outermost(element, element);
    for (let inner = unknown.pop(); inner; inner = unknown.pop()) {
      if (!place.skipped) place = this.judge(inner, place);
      this.known.set(inner, place);
    }
    return place;
  }

  private judge(element: Element, outer: Place): Place {
    const { tagName } = element;
    const kind = TAGS.get(tagName);
    if (kind === 'gap') return { ...outer, skipped: element };
    const hasAttributes = element.hasAttributes();
    if (kind === 'in-line') {
      if (hasAttributes && element.hasAttribute('hidden')) return { ...outer, skipped: element };
      return tagName === 'A' && !outer.linked ? { ...outer, linked: true } : outer;
    }
    // What is not article text has a container that says so: of what holds one paragraph less is asked.
    const isLeft = kind ? hasAttributes && isUnread(element) : this.skipper.skips(element, hasAttributes);
    const skipped = isLeft ? element : null;
    // Only elements of the page's own making are named after what is in them and yet stand in a line.
    if (!kind && tagName.includes('-') && INLINE_DISPLAY.test(getComputedStyle(element).display)) {
      return skipped ? { ...outer, skipped } : outer;
    }
    return {
      block: element,
      skipped,
      lang: (hasAttributes && element.getAttribute('lang')) || outer.lang,
      kind: kind && kind !== 'as-around' ? kind : outer.kind,
      linked: outer.linked,
    };
  }
}

/** Return the place of an element of which nothing around is judged. */
function outermost(block: Element, skipped: Element | null): Place {
  const lang = block.closest('[lang]')?.getAttribute('lang') || undefined;
  return { block, skipped, lang, kind: 'paragraph', linked: false };
}

/** Not asked of the element itself: a form hands out a field of that name instead, and would lead round in circles. */
const parentElement = Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get;

/** Return the element around `element`; for the outermost ones of a shadow root that is its host. */
export function parentOf(element: Element): Element | null {
  const around: Element | null = parentElement?.call(element);
  if (around) return around;
  const { parentNode } = element;
  return parentNode && isShadow(parentNode) ? parentNode.host : null;
}

/** Told by what it has, not by its class: a frame has classes of its own. */
function isShadow(root: Node): root is ShadowRoot {
  return 'host' in root;
}
