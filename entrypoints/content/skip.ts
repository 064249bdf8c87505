/**
 * What is not the article's text: menus, comments, related links, adverts, editable fields, hidden and code text.
 *
 * Asked only of elements that text stands in, and by tag, a few attributes and the words of their names: one native
 * query for all of it would have to look at every element of the page, which costs more than the reading.
 */

/** Never text of an article, whatever it holds. */
const NEVER = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT OPTION BUTTON CODE PRE KBD SAMP CANVAS OBJECT VIDEO AUDIO IFRAME ' +
    'NAV DIALOG MENU DATALIST METER PROGRESS svg math'
  ).split(' '),
);
const NEVER_ROLES = new Set(
  'navigation search menu menubar toolbar dialog alertdialog alert status tablist textbox'.split(' '),
);

/** Seldom text of an article; but some sites put all of it into a form, or hide it from assistive technology for a while. */
const SELDOM = new Set('FORM ASIDE FOOTER'.split(' '));
const SELDOM_ROLES = new Set('complementary contentinfo banner form'.split(' '));

/** An element without one of these has nothing that is looked at below. */
const TELLING = '[role], [hidden], [aria-hidden="true"], [inert], [contenteditable]';

/** Elements that hold a paragraph each: of these, names are looked at and nothing else. */
const LEAVES = new Set('P H1 H2 H3 H4 H5 H6 LI BLOCKQUOTE FIGCAPTION'.split(' '));

/** Words in a class or id that news sites give to what is not the article. */
const NAMES = new Set(
  (
    'ad ads adslot adunit adv advert adverts advertisement advertising advertorial anzeige werbung publicidad reklam ' +
    'banner breadcrumb breadcrumbs comment comments commentaires kommentare cookie cookies consent disqus footer gdpr ' +
    'menu nav navbar navigation newsletter newsletters outbrain piano popular popup promo promos promotion recirc ' +
    'recirculation recommend recommended recommendation recommendations related relacionadas relacionados share sharing ' +
    'shares sharebar sidebar signup social sponsor sponsored subscribe subscription taboola teaser teasers tag tags ' +
    'taglist toolbar trending ticker weather widget widgets mostread readmore'
  ).split(' '),
);
/** Two words that say together what neither says alone. */
const PAIRS = new Set(
  (
    'most read,most viewed,most shared,most popular,read more,read also,read next,see also,author bio,author box,' +
    'authors bio'
  ).split(','),
);
/** Before such a word the name tells of a part that is there or not: "page has-sidebar" is the page. */
const ABOUT = new Set('has with no without show hide is'.split(' '));

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
  private rootLength: number | undefined;

  constructor(root: Element) {
    this.root = root;
  }

  skips(element: Element): boolean {
    const { tagName } = element;
    if (NEVER.has(tagName)) return true;
    if (LEAVES.has(tagName)) return this.hasName(element);
    const telling = element.matches(TELLING);
    if (telling && isNever(element)) return true;
    const seldom = SELDOM.has(tagName) || (telling && isSeldom(element)) || isPageHeader(element);
    return (seldom || this.hasName(element)) && !this.isWhole(element);
  }

  private hasName(element: Element): boolean {
    const className = element.getAttribute('class');
    if (className) {
      // By the word: pages have many names made of few.
      for (const word of className.split(' ')) if (word && this.isNamed(word)) return true;
    }
    const { id } = element;
    return id !== '' && this.isNamed(id);
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
    if (element.getElementsByTagName('p').length < MANY_PARAGRAPHS) return false;
    this.rootLength ??= paragraphLength(this.root);
    return paragraphLength(element) > this.rootLength * MOST;
  }
}

function isNever(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return (
    element.hasAttribute('hidden') ||
    (editable !== null && editable.toLowerCase() !== 'false') ||
    NEVER_ROLES.has(element.getAttribute('role') ?? '')
  );
}

function isSeldom(element: Element): boolean {
  return (
    element.hasAttribute('inert') ||
    element.getAttribute('aria-hidden') === 'true' ||
    SELDOM_ROLES.has(element.getAttribute('role') ?? '')
  );
}

/** An article has a header of its own, which is part of it. */
function isPageHeader(element: Element): boolean {
  return element.tagName === 'HEADER' && !element.closest('article, main');
}

/** Return whether a class or id names something beside the article; `relatedLinks` has two words. */
function namesOtherText(name: string): boolean {
  let before = '';
  for (const word of name.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? []) {
    const folded = word.toLowerCase();
    if (PAIRS.has(`${before} ${folded}`)) return true;
    if (NAMES.has(folded) && !ABOUT.has(before)) return true;
    before = folded;
  }
  return false;
}

function paragraphLength(root: Element): number {
  let length = 0;
  for (const paragraph of root.getElementsByTagName('p')) length += paragraph.textContent?.length ?? 0;
  return length;
}
