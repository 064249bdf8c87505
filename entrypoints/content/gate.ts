/**
 * The gate: is this page worth reading at all? It runs on every listed site, so an unrelated page must cost next to
 * nothing: one native read of the main text and one search.
 */

/** Longest text searched, in UTF-16 units: a topic that only stands beyond it is not what the page is about. */
const REACH = 500_000;

/** A main part with less text than this is not where the page's text is. */
const MIN_MAIN = 500;

/** A page with less text than this may keep it where no parent's text reaches: in shadow roots and frames. */
const MIN_PAGE = 500;

/** Cyrillic to Arabic: `storage/publish-topics.ts` keeps the topics with such letters apart. */
const FAR = /[\u0400-\u06ff]/;

/** Returns whether a text speaks of the subject. */
export type TopicTest = (text: string) => boolean;

let lastTopics: readonly string[] = [];
let lastTest: TopicTest | null = null;

/**
 * Return the test for `topics`, the patterns of the settings; null for none. That of the same list is kept.
 * The second pattern is for texts with letters that most pages have not.
 */
export function topicTest(topics: readonly string[]): TopicTest | null {
  if (topics !== lastTopics) {
    lastTopics = topics;
    const [near, far] = topics.map((topic) => new RegExp(topic));
    lastTest = near ? (text) => near.test(text) || (far !== undefined && FAR.test(text) && far.test(text)) : null;
  }
  return lastTest;
}

/**
 * Return whether a topic stands in the title or the main text of the first document, or in those of its frames. All is
 * searched at once: engines compile a pattern when it is used a second time, which takes longer than the search.
 */
export function passesGate(isTopic: TopicTest, documents: readonly Document[]): boolean {
  const [outer] = documents;
  if (!outer) return false;
  const texts = documents.map(mainText);
  if ((texts[0]?.length ?? 0) < MIN_PAGE) texts.push(...shadowTexts(outer));
  return isTopic([outer.title, ...texts].join('\n'));
}

/** Native text content has styles and scripts too, often more of them than text, but seldom in the main part. */
function mainText(document: Document): string {
  const main = document.getElementsByTagName('main')[0] ?? document.getElementsByTagName('article')[0];
  const text = main?.textContent ?? '';
  return (text.length < MIN_MAIN ? (document.body?.textContent ?? '') : text).slice(0, REACH);
}

function shadowTexts(document: Document): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) => element.shadowRoot?.textContent ?? []);
}
