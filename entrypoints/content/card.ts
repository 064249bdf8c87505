/**
 * The card at a mark: a dialog in a closed shadow root and in the top layer, in the page only while it is open. It
 * follows its sentence, and gives the focus back where it was.
 */
import { interfaceLanguage, message } from '../../components/i18n.ts';
import styles from './card.css?inline';
import { GAP, placeCard } from './card-place.ts';
import { element } from './element.ts';
import { boxOf } from './frames.ts';

/** What a card shows; several when one sentence carries several disputes. */
export interface CardPage {
  /** Names it in the list of pages. */
  readonly label: string;
  /** Return its content, made anew whenever it is shown. */
  readonly show: () => readonly HTMLElement[];
}

export interface Card {
  /** Open at `range` with the first of `pages`; an open card is replaced. Without a title it is that of accounts. */
  open(range: Range, pages: readonly CardPage[], title?: string): void;
  close(): void;
  /** Return whether an event came from inside the card. */
  holds(event: Event): boolean;
}

/** What the page must not hear of while it happens in the card: shortcuts, its own outside clicks, focus traps. */
const OURS = ['keydown', 'keyup', 'keypress', 'focusin', 'focusout', 'pointerdown', 'mousedown', 'click', 'touchstart'];

/**
 * Return the card, closed; when `signal` aborts it is closed for good.
 * @param onHost Hears of the element that will come and go in the page.
 */
export function createCard(onHost: (host: Node) => void, signal: AbortSignal): Card {
  let opened: { host: HTMLElement; closing: AbortController } | undefined;

  const close = () => {
    opened?.closing.abort();
    opened?.host.remove();
    opened = undefined;
  };
  signal.addEventListener('abort', close);

  return {
    open(range, pages, title = message('competingAccounts')) {
      close();
      const focused = document.activeElement;
      const host = element('div', { popover: 'manual' });
      onHost(host);
      const { dialog, body, showPage } = build(host, pages, title, close);
      const closing = new AbortController();
      opened = { host, closing };
      document.documentElement.append(host);
      host.showPopover();
      const place = () => position(host, dialog, body, range);
      showPage(0);
      place();
      dialog.focus({ preventScroll: true });
      const listening = { signal: closing.signal, capture: true };
      for (const view of [window, range.startContainer.ownerDocument?.defaultView]) {
        view?.addEventListener('scroll', place, { ...listening, passive: true });
      }
      addEventListener('resize', place, { ...listening, passive: true });
      const grown = new ResizeObserver(place);
      grown.observe(dialog);
      const onEscape = (event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      };
      addEventListener('keydown', onEscape, listening);
      closing.signal.addEventListener('abort', () => {
        grown.disconnect();
        // A click elsewhere has put the focus where the reader wants it.
        if (document.activeElement === host) giveBackFocus(focused, range);
      });
    },
    close,
    holds: (event) => opened !== undefined && event.composedPath().includes(opened.host),
  };
}

/** To where it was; else the next Tab goes on from the sentence. */
function giveBackFocus(focused: Element | null, range: Range): void {
  if (focused instanceof HTMLElement && focused !== document.body) {
    focused.focus({ preventScroll: true });
  } else if (range.startContainer.isConnected && getSelection()?.isCollapsed) {
    getSelection()?.collapse(range.startContainer, range.startOffset);
  }
}

function build(host: HTMLElement, pages: readonly CardPage[], title: string, close: () => void) {
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  for (const type of OURS) host.addEventListener(type, (event) => event.stopPropagation());

  const button = element('button', { type: 'button', class: 'close', 'aria-label': message('close') }, '×');
  button.addEventListener('click', close);
  const body = element('div', { class: 'body' });
  const tabs = pages.map(({ label }, number) => {
    const tab = element('button', { type: 'button', dir: 'auto' }, label);
    tab.addEventListener('click', () => showPage(number));
    return tab;
  });
  const showPage = (number: number) => {
    body.replaceChildren(...(pages[number]?.show() ?? []));
    body.scrollTop = 0;
    tabs.forEach((tab, position) => {
      tab.setAttribute('aria-pressed', String(position === number));
    });
  };
  const language = interfaceLanguage();
  const dialog = element(
    'div',
    {
      class: 'card',
      role: 'dialog',
      'aria-label': title,
      tabindex: '-1',
      lang: language,
      dir: language === 'ar' ? 'rtl' : 'ltr',
    },
    element('header', {}, element('span', { class: 'name' }, title), button),
    tabs.length > 1
      ? element('div', { class: 'tabs', role: 'group', 'aria-label': message('questions') }, ...tabs)
      : null,
    body,
  );
  root.append(dialog);
  return { dialog, body, showPage };
}

function position(host: HTMLElement, dialog: HTMLElement, body: HTMLElement, range: Range): void {
  const mark = boxOf(range);
  // The page has taken the sentence away under its card, which stays where it was.
  if (mark.height === 0 && mark.width === 0 && host.style.getPropertyValue('--left')) return;
  const viewport = { width: document.documentElement.clientWidth, height: innerHeight };
  dialog.style.maxWidth = `${viewport.width - 2 * GAP}px`;
  const { width, height: shown } = dialog.getBoundingClientRect();
  // Measured without taking the limit off, which would scroll the card back to its beginning.
  const height = shown + body.scrollHeight - body.clientHeight;
  const rtl = getComputedStyle(range.startContainer.parentElement ?? document.documentElement).direction === 'rtl';
  const { left, top, maxHeight, scroll } = placeCard(mark, { wide: width, high: height, rtl }, viewport);
  dialog.style.maxHeight = `${maxHeight}px`;
  // Custom properties are what `all: initial` leaves, and setting them is allowed under any content policy.
  host.style.setProperty('--left', `${left}px`);
  host.style.setProperty('--top', `${top}px`);
  if (scroll > 1) scrollBy({ top: scroll, behavior: 'instant' });
}
