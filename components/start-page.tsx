import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { interfaceLanguage, message } from './i18n.ts';
import { showFaults } from './show-faults.tsx';

/** Languages of the interface that are written from right to left. */
const RIGHT_TO_LEFT: readonly string[] = ['ar'];

/** Give the document its language, direction and title, and show `page` in it. */
export function startPage(page: ComponentChild, title = message('extensionName')): void {
  const language = interfaceLanguage();
  document.documentElement.lang = language;
  document.documentElement.dir = RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
  document.title = title;
  const root = document.getElementById('app');
  if (!root) return;
  showFaults(root);
  render(page, root);
}
