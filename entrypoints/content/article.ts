/**
 * Which part of a page is the article, and which parts of that are not its text: menus, comments, related links,
 * adverts, editable fields, code.
 */

/** Elements whose text is never read. */
const SKIPPED_TAGS = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION BUTTON CODE PRE KBD SAMP SVG MATH CANVAS IFRAME OBJECT ' +
    'EMBED VIDEO AUDIO NAV FOOTER ASIDE FORM DIALOG MENU HEAD DATALIST METER PROGRESS'
  ).split(' '),
);

const SKIPPED_ROLES = new Set(
  'navigation complementary contentinfo banner search menu menubar toolbar dialog alertdialog alert status textbox form tablist'.split(
    ' ',
  ),
);

/** Words in a class or id that news sites give to what is not the article. */
const SKIPPED_NAMES =
  /(^|[\s_-])(ad|ads|advert\w*|banner|breadcrumbs?|comments?|cookies?|consent|disqus|footer|gdpr|menu|most-?(read|viewed|popular)|nav|navigation|newsletter|outbrain|paywall|popup|promo\w*|recommend\w*|related|read-?(more|also|next)|share|sharing|sidebar|social|sponsor\w*|subscri\w*|taboola|teasers?|tags?|toolbar|trending|widget)([\s_-]|$)/i;

/** Where the article itself may stand, surest first. */
const ARTICLE_BODIES =
  '[itemprop~="articleBody"], [data-component="text-block"], .article-body, .article__body, .story-body';

/** Less text than this is no article: a teaser or a caption. */
const MIN_ARTICLE_LENGTH = 280;

/** Return whether `element` and all below it is left unread. */
export function isSkipped(element: Element): boolean {
  if (SKIPPED_TAGS.has(element.tagName.toUpperCase())) return true;
  const role = element.getAttribute('role');
  if (role !== null && SKIPPED_ROLES.has(role)) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  // A wrapper of the whole page is sometimes named after one of its parts ("page has-sidebar").
  const name = `${element.id} ${element.getAttribute('class') ?? ''}`;
  return name.length > 1 && SKIPPED_NAMES.test(name) && !element.querySelector('article, h1, main');
}

/**
 * Return the element that holds the article: the smallest one that has most of the page's paragraphs. Where it cannot
 * be told, the body.
 */
export function findArticle(document: Document): Element {
  const body = document.body ?? document.documentElement;
  const main = document.querySelector('main, [role="main"]');
  const articles = [...document.querySelectorAll('article, [role="article"]')].filter(
    (article) => !article.parentElement?.closest('article, [role="article"]'),
  );
  const candidates = [...articles, ...(main ? [main] : [])].map((element) => ({
    element,
    length: paragraphLength(element),
  }));
  const total = paragraphLength(body);
  const best = candidates.sort((a, b) => b.length - a.length)[0];
  // Live blogs have a post an article: none has most of the text, their common home does.
  const whole = candidates.filter(({ length }) => length >= Math.max(MIN_ARTICLE_LENGTH, total * 0.6));
  const smallest = whole.sort((a, b) => a.length - b.length)[0] ?? (best?.element === main ? best : undefined);
  if (smallest && smallest.length >= MIN_ARTICLE_LENGTH) return smallest.element;
  const marked = document.querySelector(ARTICLE_BODIES)?.parentElement;
  return marked && paragraphLength(marked) >= MIN_ARTICLE_LENGTH ? marked : body;
}

function paragraphLength(root: Element): number {
  let length = 0;
  for (const paragraph of root.querySelectorAll('p, li, blockquote')) length += paragraph.textContent?.length ?? 0;
  return length;
}
