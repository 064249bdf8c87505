/** Opens a kept passage's page at the passage, and finds out whether the passage is still there. */
import { browser } from 'wxt/browser';
import type { KeptPassage } from '../../../storage/db.ts';
import { passageLink } from '../../../storage/text-fragment.ts';
import { page } from '../../content/protocol.ts';

/** `gone`: the page does not show it any more. `unseen`: nobody may look, as on a site that is not read. */
export type PassageFate = 'found' | 'gone' | 'unseen';

/** Between two looks at the tab, in ms. */
const PAUSE = 500;
/** Looks at a page that is loaded: many show their text only later. */
const LOOKS = 8;
/** Longest wait for a page to load, in looks. */
const PATIENCE = 120;

/** Open the page in a tab in front; resolve when the passage was found or given up. */
export async function openPassage(passage: KeptPassage): Promise<PassageFate> {
  const { id } = await browser.tabs.create({ url: passageLink(passage.url, passage) });
  if (id === undefined || !(await isLoaded(id))) return 'unseen';
  let fate: PassageFate = 'unseen';
  for (let look = 1; look <= LOOKS; look++) {
    const sought = { exact: passage.exact, isLast: look === LOOKS };
    const answer = await page.sendMessage('seekPassage', sought, id).catch(() => null);
    if (answer) return 'found';
    if (answer === false) fate = 'gone';
    await pause();
  }
  return fate;
}

async function isLoaded(id: number): Promise<boolean> {
  for (let look = 0; look < PATIENCE; look++) {
    await pause();
    const tab = await browser.tabs.get(id).catch(() => null);
    if (!tab) return false;
    if (tab.status === 'complete') return true;
  }
  return false;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE));
}
