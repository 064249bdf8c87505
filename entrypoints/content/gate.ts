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

/** A topic of no more letters than this must begin a word: "Asad" is no part of "pasado", nor "Assad" of "ambassador". */
const SHORT = 5;

/** Letters of alphabets that write words apart; in Arabic the article and conjunctions stand before a name. */
const LETTER = /[a-z\u00c0-\u024f\u0400-\u04ff]/i;

/** Returns whether a text speaks of the subject. */
export type TopicTest = (text: string) => boolean;

let lastTopics: readonly string[] = [];
let lastTest: TopicTest | null = null;

/** Return the test for any of `topics`, the patterns of the settings, in any case; null for none. That of the same list is kept. */
export function topicTest(topics: readonly string[]): TopicTest | null {
  if (topics !== lastTopics) {
    lastTopics = topics;
    lastTest = topics.length > 0 ? testOf(new RegExp(topics.join('|'), 'gi')) : null;
  }
  return lastTest;
}

function testOf(pattern: RegExp): TopicTest {
  return (text) => {
    pattern.lastIndex = 0;
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      if (found[0].length > SHORT || !LETTER.test(text.charAt(found.index - 1))) return true;
    }
    return false;
  };
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
