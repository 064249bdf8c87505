import { browser } from 'wxt/browser';

/** Chrome stops a worker 30 s after the last call of its API, whatever it is waiting for. */
const TICK = 20_000;

/**
 * Return what `work` resolves to, with the worker kept from being stopped as idle meanwhile: only for work that ends by
 * itself within a minute or so.
 * https://developer.chrome.com/docs/extensions/develop/migrate/to-service-workers#keep-sw-alive
 */
export async function stayAwake<T>(work: Promise<T>): Promise<T> {
  const ticking = setInterval(() => browser.runtime.getPlatformInfo(), TICK);
  try {
    return await work;
  } finally {
    clearInterval(ticking);
  }
}
