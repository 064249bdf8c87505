import { type Browser, browser } from 'wxt/browser';

/**
 * Let only pages of the extension pass.
 * @throws Error when anyone else sent the message: a page layer, or another extension.
 */
export function requireOwnPage({ url }: Browser.runtime.MessageSender): void {
  if (!url?.startsWith(browser.runtime.getURL('/'))) throw new Error('Only pages of the extension may ask this.');
}
