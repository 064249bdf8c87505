/** What a reader can do on a card, and how to take it back. */
import { type MessageKey, message } from '../../components/i18n.ts';
import { background } from '../background/protocol.ts';
import { element } from './element.ts';
import type { PlacedMatch } from './place-matches.ts';
import type { Session } from './session.ts';

/** Characters around a kept passage by which it is found again. */
const AROUND = 60;

/** What was done about a card's match, until it is taken back. */
type Done = 'dismissed' | 'muted' | 'kept' | null;

/** The buttons under one match's accounts. */
export class CardActions {
  private done: Done = null;
  private readonly session: Session;
  private readonly match: PlacedMatch;
  private readonly refresh: () => void;

  /** `refresh` shows the card again after something was done. */
  constructor(session: Session, match: PlacedMatch, refresh: () => void) {
    this.session = session;
    this.match = match;
    this.refresh = refresh;
  }

  /** Return the buttons, or what was done with a way back. */
  view(): HTMLElement {
    if (this.done === 'dismissed') return this.note('hiddenHere', () => this.dismiss(false));
    if (this.done === 'muted') return this.note('mutedQuestion', () => this.mute(false));
    return element(
      'div',
      { class: 'actions' },
      button('notAboutThis', () => this.dismiss(true)),
      button('muteQuestion', () => this.mute(true)),
      this.done === 'kept'
        ? element('span', { role: 'status' }, message('passageKept'))
        : button('keepPassage', () => this.keep()),
      button('openInLibrary', () => background.sendMessage('openLibrary', this.match.dispute)),
    );
  }

  private note(key: MessageKey, undo: () => Promise<unknown>): HTMLElement {
    return element('p', { class: 'done', role: 'status' }, `${message(key)} `, button('undo', undo));
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
      title: document.title,
      url: location.href,
      exact: text,
      dispute,
      ...(before && { prefix: before }),
      ...(after && { suffix: after }),
      ...(source.lang && { lang: source.lang }),
    });
    this.show('kept');
  }

  private show(done: Done): void {
    this.done = done;
    this.refresh();
  }
}

function button(key: MessageKey, act: () => Promise<unknown>): HTMLElement {
  const made = element('button', { type: 'button' }, message(key));
  made.addEventListener('click', () => {
    made.disabled = true;
    // An extension that was replaced under the page answers nothing: the button comes back.
    act().catch(() => {
      made.disabled = false;
    });
  });
  return made;
}
