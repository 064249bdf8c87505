/** "Keep this passage" in the context menu of a selection. */
import { type Browser, browser } from 'wxt/browser';
import { message } from '../../components/i18n.ts';
import type { ParallaxDatabase } from '../../storage/db.ts';
import { keepPassage, MAX_PASSAGE } from '../../storage/kept-passages.ts';
import { describeSelection } from './describe-selection.ts';

const ITEM = 'keep-passage';

/** How long the toolbar button says that a passage was kept, in ms. */
const SHOWN = 1500;

/** Put the item into the menu; again does no harm. Browsers without such menus, as on phones, are left alone. */
export async function addKeepItem(): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: ITEM,
    title: message('keepPassage'),
    contexts: ['selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
  });
}

/** Keep what is selected whenever the item is chosen. To be called at every start, before any event comes. */
export function onKeepItem(db: ParallaxDatabase, onFailure: (error: unknown) => void): void {
  browser.contextMenus?.onClicked.addListener((click, tab) => {
    if (click.menuItemId === ITEM && tab) keepSelection(db, click, tab).catch(onFailure);
  });
}

/** Keep the selection that a menu was opened on, and say so on the toolbar button. */
export async function keepSelection(
  db: ParallaxDatabase,
  click: Pick<Browser.contextMenus.OnClickData, 'selectionText' | 'frameId' | 'frameUrl' | 'pageUrl'>,
  tab: Pick<Browser.tabs.Tab, 'id' | 'title'>,
): Promise<void> {
  const { selectionText = '', frameId = 0, frameUrl, pageUrl } = click;
  const seen = tab.id === undefined ? null : await askFrame(tab.id, frameId);
  // Where no script may run, as in a document viewer, the words alone are kept.
  const plain = { title: tab.title ?? '', url: frameUrl ?? pageUrl, exact: selectionText.slice(0, MAX_PASSAGE) };
  await keepPassage(db, seen ?? plain);
  if (tab.id !== undefined) await showKept(tab.id);
}

async function askFrame(tabId: number, frameId: number): Promise<unknown> {
  try {
    const target = { tabId, frameIds: [frameId] };
    const [answer] = await browser.scripting.executeScript({ target, func: describeSelection });
    return answer?.result;
  } catch {
    return null;
  }
}

async function showKept(tabId: number): Promise<void> {
  const before = await browser.action.getBadgeText({ tabId });
  await browser.action.setBadgeText({ tabId, text: '✓' });
  await new Promise((resolve) => setTimeout(resolve, SHOWN));
  // The page may have set its own count meanwhile.
  if ((await browser.action.getBadgeText({ tabId })) === '✓')
    await browser.action.setBadgeText({ tabId, text: before });
}
