/**
 * What is not the article's text: menus, comments, related links, adverts, editable fields, hidden and code text.
 *
 * Asked only of elements that text stands in: one native query of the page for all of it would have to look at every
 * element, which costs more than the reading.
 */

/** Not to be seen, or a field to write in. */
const UNREAD = '[hidden],[contenteditable]:not([contenteditable=false i])';

/** Never text of an article, whatever it holds; what stands in a line is left out in place.ts. */
const NEVER = new Set(
  'TEXTAREA PRE CANVAS OBJECT VIDEO AUDIO IFRAME NAV DIALOG MENU DATALIST METER PROGRESS'.split(' '),
);
const NEVER_ROLES = new Set(
  'navigation search menu menubar toolbar dialog alertdialog alert status tablist textbox'.split(' '),
);

/** Seldom text of an article; but some sites put all of it into a form, or hide it from assistive technology for a while. */
const SELDOM = new Set('FORM ASIDE FOOTER HEADER'.split(' '));
const SELDOM_ROLES = new Set('complementary contentinfo banner form'.split(' '));
const SELDOM_STATES = '[inert],[aria-hidden=true]';

/** Attributes that may tell; a longer list costs more than all the rest of the question. */
const TELLING = '[role],[hidden],[aria-hidden],[inert],[contenteditable]';

/** Before such a word a name tells of a part that is there or not: "page has-sidebar" is the page. */
const ABOUT = new Set('has with no without show hide is'.split(' '));

/**
 * Words in a class or id that news sites give to what is not the article, and the words of which one must stand before
 * each; none for those that say it alone, in the singular.
 */
const NAMES = new Map(
  (
    'ad adslot adv advert advertisement anzeige banner breadcrumb comment cookie consent disqus footer menu nav navbar ' +
    'navigation newsletter outbrain popular popup promo promotion publicidad recirc recommended reklam related ' +
    'relacionada share sharing sidebar signup social sponsored subscribe taboola teaser tag toolbar trending ticker ' +
    'weather werbung widget read:most viewed:most more:read also:read,see next:read bio:author box:author'
  )
    .split(' ')
    .map((entry) => entry.split(':'))
    .map(([name = '', before]) => [name, before?.split(',')]),
);

/** An element with one of these is the page or the article itself, whatever it is called. */
const WHOLE = 'h1, main, [itemprop~="articleBody"]';

/** A part with fewer paragraphs than this is not taken for the whole article. */
const MANY_PARAGRAPHS = 5;

/** A part with more than this share of the text around it is the article, whatever it is called. */
const MOST = 0.5;

/** Around an element with most of the page's text, these still make it worth a closer look. */
const BESIDE = `${[...NEVER, ...SELDOM]},[role],${SELDOM_STATES},${UNREAD}`;

/** Return whether the text of an element is hidden or edited. */
export function isUnread(element: Element): boolean {
  return element.matches(UNREAD);
}

/** Tells which elements below a root are left unread, with all below them. */
export class Skipper {
  private readonly root: Element;
  /** All paragraphs of the page; the browser counts a live collection once. */
  private paragraphs: HTMLCollectionOf<Element> | undefined;
  private rootLength: number | undefined;

  constructor(root: Element) {
    this.root = root;
  }

  skips(element: Element, hasAttributes: boolean): boolean {
    const { tagName } = element;
    if (NEVER.has(tagName)) return true;
    // An article has a header of its own, which is part of it.
    let seldom = SELDOM.has(tagName) && !(tagName === 'HEADER' && element.closest('article, main'));
    if (hasAttributes) {
      if (element.matches(TELLING)) {
        const role = element.getAttribute('role') ?? '';
        if (NEVER_ROLES.has(role) || isUnread(element)) return true;
        seldom ||= SELDOM_ROLES.has(role) || element.matches(SELDOM_STATES);
      }
      seldom ||= nameOtherText(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`);
    }
    return seldom && !this.isWhole(element);
  }

  /** Return whether an element is surely read: it has most paragraphs of the page, and no tag around it says otherwise. */
  isSurelyRead(element: Element): boolean {
    this.paragraphs ??= this.root.getElementsByTagName('p');
    const { length } = element.getElementsByTagName('p');
    return length > this.paragraphs.length * MOST && !element.closest(BESIDE);
  }

  private isWhole(element: Element): boolean {
    if (element.querySelector(WHOLE)) return true;
    const paragraphs = element.getElementsByTagName('p');
    this.paragraphs ??= this.root.getElementsByTagName('p');
    if (this.paragraphs.length >= MANY_PARAGRAPHS) {
      if (paragraphs.length < MANY_PARAGRAPHS) return false;
      this.rootLength ??= lengthOf(this.paragraphs);
      return lengthOf(paragraphs) > this.rootLength * MOST;
    }
    // A page without paragraph elements: all its text is compared, its menus too.
    this.rootLength ??= textLength(this.root);
    return textLength(element) > this.rootLength * MOST;
  }
}

/**
 * Return whether one of some classes and ids, with spaces between, names something beside the article; `relatedLinks` has
 * two words. Letter by letter: a pattern takes twice as long, and this is asked of every element around text.
 */
function nameOtherText(names: string): boolean {
  let before = '';
  let start = -1;
  let wasSmall = false;
  for (let at = 0; at <= names.length; at++) {
    const code = names.charCodeAt(at);
    const isSmall = code >= 0x61 && code <= 0x7a;
    const isCapital = code >= 0x41 && code <= 0x5a;
    if (start >= 0 && !isSmall && (wasSmall || !isCapital)) {
      const word = names.slice(start, at).toLowerCase();
      const one = NAMES.has(word) || !word.endsWith('s') ? word : word.slice(0, -1);
      if (NAMES.has(one) && (NAMES.get(one)?.includes(before) ?? !ABOUT.has(before))) return true;
      before = word;
      start = -1;
    }
    if (code <= 0x20) before = '';
    if (start < 0 && (isSmall || isCapital)) start = at;
    wasSmall = isSmall;
  }
  return false;
}

function lengthOf(elements: Iterable<Element>): number {
  let length = 0;
  for (const element of elements) length += element.textContent.length;
  return length;
}

/** Return how much text a reader can see in an element, near enough: scripts and styles are often the longer part. */
function textLength(element: Element): number {
  return element.textContent.length - lengthOf(element.querySelectorAll('script, style, noscript, template'));
}
