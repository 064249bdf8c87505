/**
 * The card at a mark: a dialog in a closed shadow root, in the page only while it is open. It never covers the sentence
 * it is about, stays inside the viewport, and gives the focus back where it was.
 */

import { interfaceLanguage, message } from '../../components/i18n.ts';
import styles from './card.css?inline';
import { element } from './element.ts';

/** Distance between card, sentence and viewport edge, in CSS pixels. */
const GAP = 8;

export interface Card {
  /** Open at `range` with `content`; an open card is replaced. */
  open(range: Range, content: readonly HTMLElement[]): void;
  close(): void;
  /** Return whether an event came from inside the card. */
  holds(event: Event): boolean;
}

/** Return the card of `document`, closed; when `signal` aborts it is closed for good. */
export function createCard(signal: AbortSignal): Card {
  let host: HTMLElement | undefined;
  let closing: AbortController | undefined;

  const close = () => {
    closing?.abort();
    host?.remove();
    host = undefined;
  };
  signal.addEventListener('abort', close);

  return {
    open(range, content) {
      const focused = document.activeElement;
      close();
      const opened = build(content, close);
      host = opened.host;
      closing = new AbortController();
      document.documentElement.append(host);
      const place = () => position(opened.host, opened.dialog, range);
      place();
      opened.dialog.focus({ preventScroll: true });
      const listen = { signal: closing.signal, passive: true, capture: true };
      addEventListener('scroll', place, listen);
      addEventListener('resize', place, listen);
      closing.signal.addEventListener('abort', () => {
        if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
      });
    },
    close,
    holds: (event) => host !== undefined && event.composedPath().includes(host),
  };
}

function build(content: readonly HTMLElement[], close: () => void) {
  const host = element('div', { style: 'all: initial; position: fixed; z-index: 2147483647;' });
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  const button = element('button', { type: 'button', class: 'close', 'aria-label': message('close') }, '×');
  button.addEventListener('click', close);
  const language = interfaceLanguage();
  const dialog = element(
    'div',
    {
      class: 'card',
      role: 'dialog',
      'aria-label': message('competingAccounts'),
      tabindex: '-1',
      lang: language,
      dir: language === 'ar' ? 'rtl' : 'ltr',
    },
    element('header', {}, element('span', { class: 'name' }, message('competingAccounts')), button),
    element('div', { class: 'body' }, ...content),
  );
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    // The page's own shortcuts must not fire while the reader is in the card.
    event.stopPropagation();
  });
  root.append(dialog);
  return { host, dialog };
}

/** Place the card below the sentence, or above where there is more room; on narrow screens at the bottom edge. */
function position(host: HTMLElement, dialog: HTMLElement, range: Range): void {
  const mark = range.getBoundingClientRect();
  const below = innerHeight - mark.bottom - 2 * GAP;
  const above = mark.top - 2 * GAP;
  const under = below >= Math.min(dialog.scrollHeight, 320) || below >= above;
  const room = Math.max(160, under ? below : above);
  dialog.style.maxHeight = `${Math.min(room, innerHeight - 2 * GAP)}px`;
  const { width, height } = dialog.getBoundingClientRect();
  const left = Math.min(Math.max(GAP, mark.left), innerWidth - width - GAP);
  const top = under ? mark.bottom + GAP : mark.top - GAP - height;
  host.style.left = `${Math.max(GAP, left)}px`;
  host.style.top = `${Math.min(Math.max(GAP, top), Math.max(GAP, innerHeight - height - GAP))}px`;
}
