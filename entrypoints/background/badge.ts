/** The number on the toolbar button. */
import { browser } from 'wxt/browser';

/** Slate, as the marks: says how many, not how bad. */
const COLOUR = '#475569';

/** Show the number of disputes on a tab's page; none shows nothing. Without a tab there is nothing to show. */
export async function showCount(count: number, tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR }),
  ]);
}
