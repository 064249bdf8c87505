/**
 * Passages of which the reader said "not about this". Kept as hashes: what was read is not written down.
 */
import { browser } from 'wxt/browser';
import { firstId } from './claim-pack-id.ts';

const KEY = 'dismissals';

/** The oldest go when there are more. */
const LIMIT = 5000;

/** Hexadecimal digits kept of a SHA-256: enough that two passages of one reader never meet. */
const DIGITS = 24;

/** Return the name under which a passage is dismissed for a dispute; white space and case make no difference,
 * nor whether the dispute's pack was taken in again. */
export async function dismissalOf(dispute: string, passage: string): Promise<string> {
  const text = passage.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${firstId(dispute)}\n${text}`));
  return [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, DIGITS);
}

/** Return the names of all dismissed passages. */
export async function readDismissals(): Promise<Set<string>> {
  const stored: { [key: string]: unknown } = await browser.storage.local.get(KEY);
  const names = stored[KEY];
  return new Set(Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []);
}

/** Dismiss a passage by its name, or take that back. */
export async function setDismissed(name: string, dismissed: boolean): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const names = await readDismissals();
    names.delete(name);
    if (dismissed) names.add(name);
    await browser.storage.local.set({ [KEY]: [...names].slice(-LIMIT) });
  });
}

/** Put the names in place of those that are there. */
export async function replaceDismissals(names: readonly string[]): Promise<void> {
  await navigator.locks.request(KEY, () => browser.storage.local.set({ [KEY]: names.slice(-LIMIT) }));
}
