/** Waits for what a browser gives no event for. */

/** How often a condition is looked at, in ms. */
const PAUSE = 25;

/** A probe that has not answered by then is asked anew, in ms: in Firefox one may be lost between two documents. */
const HANG = 4000;

/**
 * Return the first truthy value of `probe`, asked again and again. A probe that throws or hangs (a page between two
 * documents) counts as not yet.
 * @throws Error naming `what` after `patience` ms.
 */
export async function until<T>(what: string, probe: () => T | Promise<T>, patience = 30_000): Promise<NonNullable<T>> {
  const end = performance.now() + patience;
  for (;;) {
    const value = await Promise.race([attempt(probe), pause(HANG)]);
    if (value) return value;
    if (performance.now() > end) throw new Error(`Waited ${patience} ms in vain for ${what}.`);
    await pause(PAUSE);
  }
}

async function attempt<T>(probe: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await probe();
  } catch {
    return undefined;
  }
}

function pause(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
