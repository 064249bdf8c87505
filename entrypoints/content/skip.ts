/**
 * What is not the article's text: menus, comments, related links, adverts, editable fields, hidden and code text.
 *
 * Asked only of elements that text stands in, and by tag, a few attributes and the words of their names: one native
 * query for all of it would have to look at every element of the page, which costs more than the reading.
 */

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

/** Words in a class or id that news sites give to what is not the article, in the singular. */
const NAMES = new Set(
  (
    'ad adslot adv advert advertisement anzeige banner breadcrumb comment cookie consent disqus footer menu nav navbar ' +
    'navigation newsletter outbrain popular popup promo promotion publicidad recirc recommended reklam related ' +
    'relacionada share sharing sidebar signup social sponsored subscribe taboola teaser tag toolbar trending ticker ' +
    'weather werbung widget'
  ).split(' '),
);
/** Two words that say together what neither says alone. */
const PAIRS = new Set('most read,most viewed,read more,read also,read next,see also,author bio,author box'.split(','));
/** Before such a word the name tells of a part that is there or not: "page has-sidebar" is the page. */
const ABOUT = new Set('has with no without show hide is'.split(' '));

/** Elements that hold a paragraph each. What is not article text has a container that says so. */
const LEAVES = new Set('P H1 H2 H3 H4 H5 H6 LI BLOCKQUOTE FIGCAPTION'.split(' '));

/** An element with one of these is the page or the article itself, whatever it is called. */
const WHOLE = 'h1, main, [itemprop~="articleBody"]';

/** A part with fewer paragraphs than this is not taken for the whole article. */
const MANY_PARAGRAPHS = 5;

/** A part with more than this share of the text around it is the article, whatever it is called. */
const MOST = 0.5;

/** Tells which elements below a root are left unread, with all below them. */
export class Skipper {
  private readonly names = new Map<string, boolean>();
  private readonly root: Element;
  /** All paragraphs of the page; the browser counts a live collection once. */
  private paragraphs: HTMLCollectionOf<Element> | undefined;
  private rootLength: number | undefined;

  constructor(root: Element) {
    this.root = root;
  }

  skips(element: Element): boolean {
    const { tagName } = element;
    if (NEVER.has(tagName)) return true;
    const hasAttributes = element.hasAttributes();
    if (LEAVES.has(tagName)) return hasAttributes && (element.hasAttribute('hidden') || isEditable(element));
    // An article has a header of its own, which is part of it.
    let seldom = SELDOM.has(tagName) && !(tagName === 'HEADER' && element.closest('article, main'));
    if (!hasAttributes) return seldom && !this.isWhole(element);
    // One list of names costs less than asking for each attribute that tells something.
    for (const name of element.getAttributeNames()) {
      if (name === 'class' || name === 'id') seldom ||= this.hasName(element.getAttribute(name) ?? '');
      else if (name === 'hidden') return true;
      else if (name === 'contenteditable' && isEditable(element)) return true;
      else if (name === 'role') {
        const role = element.getAttribute(name) ?? '';
        if (NEVER_ROLES.has(role)) return true;
        seldom ||= SELDOM_ROLES.has(role);
      } else if (name === 'inert' || name === 'aria-hidden') {
        seldom ||= name === 'inert' || element.getAttribute(name) === 'true';
      }
    }
    return seldom && !this.isWhole(element);
  }

  private hasName(value: string): boolean {
    // By the word: pages have many names made of few.
    for (const word of value.split(' ')) if (word && this.isNamed(word)) return true;
    return false;
  }

  private isNamed(word: string): boolean {
    let known = this.names.get(word);
    if (known === undefined) {
      known = namesOtherText(word);
      this.names.set(word, known);
    }
    return known;
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

function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}

/** Return whether a class or id names something beside the article; `relatedLinks` has two words. */
function namesOtherText(name: string): boolean {
  let before = '';
  for (const word of name.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? []) {
    const folded = word.toLowerCase();
    if (PAIRS.has(`${before} ${folded}`)) return true;
    if (NAMES.has(folded.replace(/s$/, '')) && !ABOUT.has(before)) return true;
    before = folded;
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
