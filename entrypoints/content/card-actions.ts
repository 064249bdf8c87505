/** What a reader can do on a card, and how to take it back. */
import { type MessageKey, message } from '../../components/i18n.ts';
import { background } from '../background/protocol.ts';
import { element } from './element.ts';
import type { PlacedMatch } from './place-matches.ts';
import type { Session } from './session.ts';

/** Characters around a kept passage by which it is found again. */
const AROUND = 60;

/** Longest title that is kept, in UTF-16 units. */
const MAX_TITLE = 1000;

/** What was done about a card's match, until it is taken back. */
type Done = 'dismissed' | 'muted' | 'kept' | null;

/** What is said of it. */
const SAID = { dismissed: 'hiddenHere', muted: 'mutedQuestion', kept: 'passageKept' } as const;

/** The buttons under one match's accounts. They change in place, so that the card stays where the reader is. */
export class CardActions {
  /** A status is read out when its text changes, not when it comes: it is there from the beginning. */
  private readonly status = element('p', { role: 'status' });
  private readonly buttons = element('div', { class: 'actions' });
  /** What stands on the card. */
  readonly view = element('div', { class: 'done' }, this.status, this.buttons);
  private readonly session: Session;
  private readonly match: PlacedMatch;

  constructor(session: Session, match: PlacedMatch) {
    this.session = session;
    this.match = match;
    this.show(null);
  }

  /** Show the buttons, or what was done with a way back. */
  private show(done: Done): void {
    this.status.textContent = done ? message(SAID[done]) : '';
    this.buttons.replaceChildren(...this.buttonsAfter(done));
    // The button that was pressed is gone, and the focus with it.
    if (this.buttons.isConnected) this.buttons.querySelector('button')?.focus();
  }

  private buttonsAfter(done: Done): HTMLElement[] {
    if (done === 'dismissed') return [button('undo', () => this.dismiss(false))];
    if (done === 'muted') return [button('undo', () => this.mute(false))];
    return [
      button('openInLibrary', () => background.sendMessage('openLibrary', this.match.dispute)),
      ...(done === 'kept' ? [] : [button('keepPassage', () => this.keep())]),
      button('notAboutThis', () => this.dismiss(true)),
      button('muteQuestion', () => this.mute(true)),
    ];
  }

  private async dismiss(dismissed: boolean): Promise<void> {
    const { dispute, text } = this.match;
    await background.sendMessage('dismissPassage', { dispute, passage: text, dismissed });
    if (dismissed) this.session.dismiss(this.match);
    else await this.session.reread();
    this.show(dismissed ? 'dismissed' : null);
  }

  private async mute(muted: boolean): Promise<void> {
    await background.sendMessage('muteDispute', { dispute: this.match.dispute, muted });
    this.show(muted ? 'muted' : null);
  }

  private async keep(): Promise<void> {
    const { source, span, text, dispute } = this.match;
    const before = source.map.text.slice(Math.max(0, span.start - AROUND), span.start);
    const after = source.map.text.slice(span.end, span.end + AROUND);
    await background.sendMessage('keepPassage', {
      title: document.title.slice(0, MAX_TITLE),
      url: location.href,
      exact: text,
      dispute,
      ...(before && { prefix: before }),
      ...(after && { suffix: after }),
      ...(source.lang && { lang: source.lang }),
    });
    this.show('kept');
  }
}

function button(key: MessageKey, act: () => Promise<unknown>): HTMLElement {
  const made = element('button', { type: 'button' }, message(key));
  made.addEventListener('click', () => {
    made.disabled = true;
    // An extension that was replaced under the page answers nothing. Either way a button that is still there can be used.
    const enable = () => {
      made.disabled = false;
    };
    act().then(enable, enable);
  });
  return made;
}
