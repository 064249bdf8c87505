/** The JSON-LD that a saved page carries, e.g. a fact-checker's own ClaimReview. */

const SCRIPT = /<script\b[^>]*\btype\s*=\s*["']?application\/ld\+json\b[^>]*>([\s\S]*?)<\/script\s*>/gi;

/** Return whether a file's text is a page and not JSON. */
export function isPage(text: string): boolean {
  return /^[\s\ufeff]*</.test(text);
}

/** Return what the page's JSON-LD scripts hold; a script that is not JSON is passed over, as browsers do. */
export function jsonLdOf(html: string): unknown[] {
  return [...html.matchAll(SCRIPT)].flatMap(([, code = '']) => {
    try {
      return [JSON.parse(code.replace(/^\s*(<!--|\/\*<!\[CDATA\[\*\/)|(-->|\/\*\]\]>\*\/)\s*$/g, ''))];
    } catch {
      return [];
    }
  });
}
