/**
 * Death of a context at a chosen step, for tests without a browser: a write to the database or to
 * `browser.storage.local` fails, its transaction is aborted, and so does every later one until `revive`. That is what a
 * browser leaves behind that stops a worker or closes a page.
 */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

interface Death {
  /** How many steps were made, the deadly one included. */
  readonly steps: () => number;
  readonly isDead: () => boolean;
  /** Let others live: what the dead one held is free, and writes work again. */
  readonly revive: () => Promise<void>;
}

/** Die at the step of this number, counted from 1; `Infinity` only counts. */
export function dieAt(deadly: number): Death {
  let steps = 0;
  let dead = false;
  const step = () => {
    steps++;
    dead ||= steps >= deadly;
    if (dead) throw new DOMException('The context is dead.', 'AbortError');
  };
  const spies = [
    ...(['put', 'add', 'delete', 'clear'] as const).map((name) => {
      const original = IDBObjectStore.prototype[name];
      return vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
        this: IDBObjectStore,
        ...parameters: unknown[]
      ) {
        try {
          step();
        } catch (error) {
          abort(this.transaction);
          throw error;
        }
        return Reflect.apply(original, this, parameters);
      });
    }),
    ...[storageStep(step)],
  ];
  return {
    steps: () => steps,
    isDead: () => dead,
    async revive() {
      for (const spy of spies) spy.mockRestore();
      const { held = [] } = await navigator.locks.query();
      for (const { name } of held) if (name) await navigator.locks.request(name, { steal: true }, () => {});
    },
  };
}

function storageStep(step: () => void) {
  const original = fakeBrowser.storage.local.set;
  return vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items) => {
    step();
    await Reflect.apply(original, fakeBrowser.storage.local, [items]);
  });
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has been aborted by an earlier step.
  }
}
