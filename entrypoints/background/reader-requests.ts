/** What a reader asks for on a card: parsed, then written or opened. */
import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { libraryLink } from '../../components/library-link.ts';
import { dismissalOf, setDismissed } from '../../storage/dismissals.ts';
import { parseDisputeKey } from '../../storage/dispute-store.ts';
import { muteDispute as setMuted } from '../../storage/mute-dispute.ts';
import { updateSettings } from '../../storage/settings.ts';
import { requireOwnPage } from './own-page.ts';

const key = v.pipe(v.string(), v.maxLength(200));
const dismissRequest = v.object({
  dispute: key,
  passage: v.pipe(v.string(), v.maxLength(100_000)),
  dismissed: v.boolean(),
});
const muteRequest = v.object({ dispute: key, muted: v.boolean() });
const disputeKey = v.pipe(
  key,
  v.transform(parseDisputeKey),
  v.nonNullish(v.tuple([v.string(), v.string()]), 'expected pack/dispute'),
);

/**
 * Remember that a passage is not about a dispute, or forget it again.
 * @throws ValiError for a request of another shape.
 */
export async function dismissPassage(data: unknown): Promise<void> {
  const { dispute, passage, dismissed } = v.parse(dismissRequest, data);
  await setDismissed(await dismissalOf(dispute, passage), dismissed);
}

/**
 * Mute a dispute everywhere, or take that back; open pages follow the settings.
 * @throws ValiError for a request of another shape.
 */
export async function muteDispute(data: unknown): Promise<void> {
  const { dispute, muted } = v.parse(muteRequest, data);
  await setMuted(dispute, muted);
}

/**
 * Open the library at a dispute, beside the tab that asks.
 * @throws ValiError for anything but the key of a dispute.
 */
export async function openLibrary(data: unknown, opener: Browser.tabs.Tab | undefined): Promise<void> {
  const [pack, dispute] = v.parse(disputeKey, data);
  const url = new URL(libraryLink('dispute', pack, dispute), browser.runtime.getURL('/')).href;
  // The library is where the reader's own material is: never in a private window, where Chrome opens no page of ours and
  // Firefox opens it with a database of its own, empty and soon forgotten.
  const beside = opener?.id !== undefined && !opener.incognito;
  await browser.tabs.create({ url, ...(beside && { openerTabId: opener.id, windowId: opener.windowId }) });
}

/** The first card explains what a mark means; after it, no card does. */
export async function noteIntroduced(): Promise<void> {
  await updateSettings(() => ({ introduced: true }));
}

/**
 * Return the tab that a page of the extension names.
 * @throws Error when anyone else asks, ValiError for anything but a tab's number.
 */
export function parseOwnTab(data: unknown, sender: Browser.runtime.MessageSender): number {
  requireOwnPage(sender);
  return v.parse(v.pipe(v.number(), v.safeInteger(), v.minValue(0)), data);
}
