/**
 * Addresses of packs, and the browser's permission to reach their hosts. A subscription's permission is for one host
 * by https (`https://packs.example/*`), a site's for both schemes and all subdomains: so neither is taken for the other.
 */
import { browser } from 'wxt/browser';
import type { ParallaxDatabase } from './db.ts';

/** The longest address taken. */
const MAX_ADDRESS = 2000;

/** Return an address in the one form it is stored in, or null when it is not https or carries a login. */
export function parseAddress(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_ADDRESS || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  if (url.protocol !== 'https:' || url.username || url.password) return null;
  url.hash = '';
  return url.href;
}

/** Return the match pattern of an address's host. Without a port, which Firefox does not take in patterns. */
export function addressOrigin(url: string): string {
  return `https://${new URL(url).hostname}/*`;
}

/** Return whether a granted pattern is that of a subscription: no page is read for it. */
export function isAddressOrigin(origin: string): boolean {
  return /^https:\/\/[^*/]+\/\*$/.test(origin);
}

/** Ask the reader to let this address be fetched; resolve to whether it was allowed. Must be called in a click. */
export function requestAddress(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: [addressOrigin(url)] });
}

/** Return whether this address may be fetched. */
export function mayReach(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [addressOrigin(url)] });
}

/** Give back the permissions of hosts that no subscription needs any more. */
export async function releaseHosts(db: ParallaxDatabase): Promise<void> {
  const needed = new Set((await db.subscriptions.toCollection().primaryKeys()).map(addressOrigin));
  const { origins = [] } = await browser.permissions.getAll();
  const unneeded = origins.filter((origin) => isAddressOrigin(origin) && !needed.has(origin));
  if (unneeded.length > 0) await browser.permissions.remove({ origins: unneeded });
}
