/**
 * Tells when a page may have something new to read: added or changed text, single-page navigation, a body swapped
 * whole. It does not look at what changed: reading again costs little and asks only about new text.
 *
 * Brakes: at most one reading a pause; a pause that found nothing new is followed by one twice as long; a burst of
 * mutations is not followed to its end. Nothing happens while the tab is hidden, nothing is even observed.
 */

import { isAlive } from './frames.ts';

/** A page gets this long to settle after a change, in ms. */
const SETTLE = 250;
/** A page that never settles is read all the same after this long, in ms. */
const PATIENCE = 2000;
/** Longest pause for a page that changes without end and says nothing new, in ms. */
const SLOWEST = 8000;
/** A page that was quiet for so long starts anew, in ms. */
const QUIET = 10_000;
/** More mutations at once than this are a burst. */
const BURST = 500;

const OBSERVED = { childList: true, characterData: true, subtree: true };

export interface Watcher {
  /** Watch these documents and shadow roots too. */
  observe(roots: readonly (Document | ShadowRoot)[]): void;
  /** Leave changes out of account that consist of this node coming or going. */
  ignore(node: Node): void;
}

/** Call `read` in the beginning and after changes, until `signal` aborts; it resolves to whether there was something new. */
export function watchPage(read: () => Promise<boolean>, signal: AbortSignal): Watcher {
  const roots = new Set<Document | ShadowRoot>([document]);
  const ignored = new WeakSet<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | undefined;
  let lastChange = 0;
  let lastRead = Number.NEGATIVE_INFINITY;
  let pause = SETTLE;

  const observer = new MutationObserver((records) => {
    if (records.length <= 2 && records.every(isOurs)) return;
    schedule();
    // Enough is known: no more records until the page is read.
    if (records.length > BURST || pause > PATIENCE) observer.disconnect();
  });
  const isOurs = ({ addedNodes, removedNodes, type }: MutationRecord) =>
    type === 'childList' && [...addedNodes, ...removedNodes].every((node) => ignored.has(node));
  const connect = () => {
    observer.disconnect();
    for (const root of roots) {
      if (isAlive(root)) observer.observe(root, OBSERVED);
      else roots.delete(root);
    }
  };

  const run = async () => {
    timer = undefined;
    if (signal.aborted || document.visibilityState === 'hidden') return;
    waitingSince = undefined;
    connect();
    const isNew = await read();
    lastRead = performance.now();
    pause = isNew ? SETTLE : Math.min(pause * 2, SLOWEST);
  };
  const schedule = () => {
    const now = performance.now();
    if (now - lastChange > QUIET) pause = SETTLE;
    lastChange = now;
    waitingSince ??= now;
    if (timer !== undefined && now - waitingSince > PATIENCE) return;
    clearTimeout(timer);
    timer = setTimeout(run, Math.max(SETTLE, lastRead + pause - now));
  };
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') observer.disconnect();
    else schedule();
  };

  const listening = { signal, capture: true, passive: true };
  document.addEventListener('visibilitychange', onVisibility, { signal });
  addEventListener('pageshow', schedule, { signal });
  addEventListener('popstate', schedule, { signal });
  // Text that was there but not seen: unfolded by a click, or in a frame that has loaded.
  for (const type of ['click', 'toggle', 'load']) document.addEventListener(type, schedule, listening);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  run();

  return {
    observe(found) {
      const before = roots.size;
      for (const root of found) roots.add(root);
      if (roots.size > before && !signal.aborted) connect();
    },
    ignore: (node) => ignored.add(node),
  };
}
