import { browser } from 'wxt/browser';

/** Return the names of the sites that the manifest has read, sorted: what the browser itself goes by. */
export function listedSites(): string[] {
  const patterns = browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []) ?? [];
  const sites = patterns.map((pattern) => pattern.replace(/^\*:\/\/(\*\.)?/, '').replace(/\/.*$/, ''));
  return [...new Set(sites)].sort();
}
