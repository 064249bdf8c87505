/** Work in idle moments: no slice of ours holds the page up for longer than a frame can spare. */

/** Longest slice in ms. With four-fold slower processors one step more still ends well within 50 ms. */
const LONGEST = 6;

/** A page that is never idle gives us a slice of this length, in ms, after so long a wait. */
const LEAST = 4;
const WAIT = 200;

/**
 * Run `work` to its end in slices between its yields, and return what it returns.
 * @throws The signal's reason when it aborts first, and whatever `work` throws.
 */
export function inSlices<Result>(work: Generator<unknown, Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const slice = (deadline: IdleDeadline) => {
      const end = performance.now() + Math.min(LONGEST, Math.max(LEAST, deadline.timeRemaining()));
      try {
        signal.throwIfAborted();
        do {
          const step = work.next();
          if (step.done) return resolve(step.value);
        } while (performance.now() < end);
      } catch (error) {
        return reject(error);
      }
      requestIdleCallback(slice, { timeout: WAIT });
    };
    requestIdleCallback(slice, { timeout: WAIT });
  });
}
