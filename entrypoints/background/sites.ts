/**
 * Where the page layer runs beyond the manifest's list: in one tab for once, or on sites that the reader switched on.
 * Registered scripts are remade from the granted permissions on every start, so that they survive restart and update.
 */
import { browser } from 'wxt/browser';
import { updateSettings } from '../../storage/settings.ts';
import { findSite } from '../../storage/site-access.ts';
import { isAddressOrigin } from '../../storage/subscription-address.ts';
import sites from '../content/sites.json';

/** The page layer's files as the build names them. */
const SCRIPT = '/content-scripts/content.js';
const STYLE = '/content-scripts/content.css';
const REGISTRATION = 'sites-on';

let registering: Promise<void> = Promise.resolve();

/** Make the registered scripts equal to the sites that are switched on. Concurrent calls run one after the other. */
export function registerSites(): Promise<void> {
  registering = registering.then(register, register);
  return registering;
}

async function register(): Promise<void> {
  const [origins, registered] = await Promise.all([
    readOriginsOn(),
    browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] }),
  ]);
  if (sameOrigins(registered[0]?.matches ?? [], origins)) return;
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
  if (origins.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: REGISTRATION, matches: origins, js: [SCRIPT], css: [STYLE], runAt: 'document_idle' },
  ]);
}

/** Return whether a permission is for reading pages, and not for fetching a pack. */
function isOfSite(origin: string): boolean {
  return !isAddressOrigin(origin);
}

/** Return the patterns of granted hosts that the manifest does not list already. */
async function readOriginsOn(): Promise<string[]> {
  const listed = new Set<string>(sites);
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter(isOfSite).filter((origin) => {
    const site = findSite(origin);
    return site === null || !listed.has(site);
  });
}

/** Read the page in one tab, once: it ends with the page. False when the browser does not let us in. */
export async function readTab(tabId: number): Promise<boolean> {
  const target = { tabId };
  try {
    await browser.scripting.insertCSS({ target, files: [STYLE] });
    await browser.scripting.executeScript({ target, files: [SCRIPT] });
    return true;
  } catch {
    return false;
  }
}

/** A permission was granted, here or in the browser's own settings: read these sites from now on, open tabs too. */
export async function switchOn(granted: readonly string[]): Promise<void> {
  const origins = granted.filter(isOfSite);
  if (origins.length === 0) return;
  const on = new Set(origins.map(findSite));
  await updateSettings(({ sitesOff }) => ({ sitesOff: sitesOff.filter((site) => !on.has(site)) }));
  await registerSites();
  await readTabsOf(origins);
}

/** After an update the page layers of open tabs are dead: start new ones where the browser lets us in. */
export async function readSitesOn(): Promise<void> {
  const origins = await readOriginsOn();
  if (origins.length > 0) await readTabsOf(origins);
}

async function readTabsOf(origins: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...origins] });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? false : readTab(id))));
}

function sameOrigins(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((origin) => other.includes(origin));
}

/** A permission was taken away: open tabs cannot be reached any more, but they follow the settings. */
export async function switchOff(taken: readonly string[]): Promise<void> {
  const off = taken
    .filter(isOfSite)
    .map(findSite)
    .filter((site) => site !== null);
  await updateSettings(({ sitesOff }) => ({ sitesOff: [...new Set([...sitesOff, ...off])] }));
  await registerSites();
}
