/**
 * The reader's settings and the topic words, in `browser.storage.local`.
 *
 * Not in IndexedDB, because the content script must read them on every page before it decides to do anything, and a
 * content script cannot open the extension's database. No schema library here for the same reason: this module is
 * part of the content script. Only the extension's own contexts write.
 */
import { browser } from 'wxt/browser';

/** The first is how marks look until the reader chooses. */
export const MARK_STYLES = ['underline', 'background', 'margin', 'list'] as const;
/** How marks look on the page; `list` paints nothing and leaves the matches to the popup. */
export type MarkStyle = (typeof MARK_STYLES)[number];

export interface Settings {
  /** True: no page is read. */
  paused: boolean;
  /** Hostnames on which nothing is read, without `www.`. */
  sitesOff: string[];
  markStyle: MarkStyle;
  /** Keys of disputes (`pack/dispute`) that are neither marked nor listed. */
  mutedDisputes: string[];
  /** Keys of stories (`pack/story`) of which no dispute is marked or listed. */
  mutedStories: string[];
  /** True when a card has said what a mark means. */
  introduced: boolean;
  /** Words of which one must stand on a page before it is read, as patterns (`publish-topics.ts`); written when packs change. */
  topics: string[];
}

/** What holds before the reader changed anything. */
export const DEFAULT_SETTINGS: Settings = {
  paused: false,
  sitesOff: [],
  markStyle: MARK_STYLES[0],
  mutedDisputes: [],
  mutedStories: [],
  introduced: false,
  topics: [],
};

const KEY = 'settings';

/** Return `value` as settings; every field that is missing or of the wrong shape has its default. */
export function parseSettings(value: unknown): Settings {
  const given: { [field: string]: unknown } = typeof value === 'object' && value !== null ? { ...value } : {};
  return {
    paused: given.paused === true,
    sitesOff: strings(given.sitesOff),
    markStyle: MARK_STYLES.find((style) => style === given.markStyle) ?? MARK_STYLES[0],
    mutedDisputes: strings(given.mutedDisputes),
    mutedStories: strings(given.mutedStories),
    introduced: given.introduced === true,
    topics: strings(given.topics),
  };
}

/** Return the settings as they are stored. */
export async function readSettings(): Promise<Settings> {
  const stored: { [key: string]: unknown } = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}

/**
 * Change some of the settings. Changes from several contexts are made one after the other, none is lost; one that
 * changes nothing is not written, so nobody hears of it.
 */
export async function updateSettings(
  change: (settings: Settings) => Partial<Settings> | Promise<Partial<Settings>>,
): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const settings = await readSettings();
    const changed = { ...settings, ...(await change(settings)) };
    if (JSON.stringify(changed) !== JSON.stringify(settings)) await browser.storage.local.set({ [KEY]: changed });
  });
}

/** Call `listener` with the settings after every change, until `signal` aborts. */
export function watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  const onChanged = (changes: { [key: string]: { newValue?: unknown } }) => {
    const change = changes[KEY];
    if (change) listener(parseSettings(change.newValue));
  };
  browser.storage.local.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => {
    // Under a page whose extension is gone, its API throws.
    if (browser.runtime?.id) browser.storage.local.onChanged.removeListener(onChanged);
  });
}

/** Return the name under which a site is switched off: the hostname without `www.`. */
export function siteOf(hostname: string): string {
  return hostname.toLowerCase().replace(/^www\./, '');
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
