/**
 * Tells when a page has changed enough to be read again: added or changed text, and single-page navigation. Works only
 * while the tab is visible, at most once a pause, in an idle moment.
 */

/** A page gets this long to settle after a change, in ms. */
const SETTLE = 250;
/** A page that never settles is read at least this often, in ms. */
const PATIENCE = 2000;

/** Call `onChange` after the page's text changed, until `signal` aborts. The first call comes by itself. */
export function watchPage(onChange: () => void, signal: AbortSignal): void {
  let settle: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | undefined;

  const run = () => {
    settle = undefined;
    if (signal.aborted) return;
    // Hidden tabs wait: `visibilitychange` comes back here.
    if (document.visibilityState === 'hidden') return;
    waitingSince = undefined;
    onIdle(() => {
      if (!signal.aborted) onChange();
    });
  };
  const schedule = () => {
    waitingSince ??= performance.now();
    if (settle !== undefined && performance.now() - waitingSince > PATIENCE) return;
    clearTimeout(settle);
    settle = setTimeout(run, SETTLE);
  };

  const observer = new MutationObserver(schedule);
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  document.addEventListener('visibilitychange', () => waitingSince !== undefined && schedule(), { signal });
  addEventListener('pageshow', schedule, { signal });
  addEventListener('popstate', schedule, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(settle);
  });
  onIdle(run);
}

function onIdle(work: () => void): void {
  requestIdleCallback(work, { timeout: 500 });
}
