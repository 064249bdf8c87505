/** The JSON-LD that a saved page carries, e.g. a fact-checker's own ClaimReview. */

/** Longest opening tag of a script, in UTF-16 units: more is no tag. */
const LONGEST_TAG = 2000;

const OPENING = /^<script\s[^>]*?\btype\s*=\s*["']?application\/ld\+json\b[^>]*>/i;

/** Return whether a file's text is a page and not JSON. */
export function isPage(text: string): boolean {
  return /^[\s\ufeff]*</.test(text);
}

/** Return what the page's JSON-LD scripts hold; a script that is not JSON is passed over, as browsers do. */
export function jsonLdOf(html: string): unknown[] {
  return [...scriptsOf(html)].flatMap((code) => {
    try {
      return [JSON.parse(code.replace(/^\s*(<!--|\/\*<!\[CDATA\[\*\/)|(-->|\/\*\]\]>\*\/)\s*$/g, ''))];
    } catch {
      return [];
    }
  });
}

/** Yield the code of each JSON-LD script. Goes through the text once: one pattern for all of it would go back and back. */
function* scriptsOf(html: string): Generator<string> {
  // Nothing but ASCII letters, so that the places in both are the same.
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  for (let at = lower.indexOf('<script'); at >= 0; at = lower.indexOf('<script', at + 1)) {
    const tag = OPENING.exec(html.slice(at, at + LONGEST_TAG))?.[0];
    if (tag === undefined) continue;
    const end = lower.indexOf('</script', at + tag.length);
    if (end < 0) return;
    yield html.slice(at + tag.length, end);
    at = end;
  }
}
