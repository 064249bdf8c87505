import { browser } from 'wxt/browser';

/** The browser as Firefox has it, where the side panel is called a sidebar. */
interface WithSidebar {
  runtime: unknown;
  sidebarAction?: { open(): Promise<void> };
}

/** Open the side panel and close the popup. Only from a click: browsers insist on it. */
export async function openSidePanel(): Promise<void> {
  const { sidebarAction }: WithSidebar = browser;
  if (sidebarAction) await sidebarAction.open();
  // Chrome's own name for the window in front, known without asking, so that the click still counts.
  else await browser.sidePanel.open({ windowId: browser.windows.WINDOW_ID_CURRENT });
  window.close();
}
