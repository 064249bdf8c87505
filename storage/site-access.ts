/**
 * Sites beyond the built-in list that the reader switched on. The browser's own record of host permissions is the only
 * one: a site is on when its permission is granted, so nothing can disagree with it after a restart or an update.
 */
import { browser } from 'wxt/browser';

/** Return the match pattern that covers a site (a hostname without `www.`) and its subdomains. */
export function siteOrigin(site: string): string {
  const isAddress = /^[\d.]+$|^\[/.test(site);
  return isAddress ? `*://${site}/*` : `*://*.${site}/*`;
}

/** Return the site that a match pattern covers, or null when it covers more than one. */
export function findSite(origin: string): string | null {
  return /^(?:\*|https?):\/\/(?:\*\.)?([^*/]+)\/\*$/.exec(origin)?.[1] ?? null;
}

/**
 * Ask the reader to let this site be read from now on; resolve to whether it was allowed. Must be called in a click.
 * Firefox may close a popup that asks: the background hears of the answer by itself and reads the open tabs.
 */
export function requestSite(site: string): Promise<boolean> {
  return browser.permissions.request({ origins: [siteOrigin(site)] });
}

/** Stop reading a site that was switched on; its open tabs obey at once. */
export function removeSite(site: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [siteOrigin(site)] });
}
