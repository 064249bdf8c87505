/**
 * How long a page layer lives: until the extension is disabled or updated, or a newer one starts in the same page. Then
 * its one AbortSignal ends everything.
 *
 * Not WXT's own context: its messages pass through the page, which could forge them and end us.
 */
import { browser } from 'wxt/browser';

/** Time between two looks at whether the extension is still there, in ms. */
const LOOK = 2000;

/** Content scripts of one extension share their globals in a page, and the page does not see them. */
declare global {
  var parallaxLife: AbortController | undefined;
}

/** Begin a life, ending an older one in this page. */
export function beginLife(): AbortSignal {
  globalThis.parallaxLife?.abort();
  const life = new AbortController();
  globalThis.parallaxLife = life;
  const look = setInterval(() => {
    // An extension that is gone has taken the id of its context away.
    if (!browser.runtime?.id) life.abort();
  }, LOOK);
  life.signal.addEventListener('abort', () => clearInterval(look));
  return life.signal;
}
