/** From mark to mark by keyboard: the reader's place among the marks, and what the commands do there. */
import { message } from '../../components/i18n.ts';
import { announce } from './announce.ts';
import type { Card } from './card.ts';
import { boxOf } from './frames.ts';
import type { PageCommand } from './protocol.ts';
import { revealRange } from './reveal.ts';
import type { MarkedMatch, Session } from './session.ts';
import { showCard } from './show-card.ts';

export class MarkWalk {
  /** What the reader was shown last, by its number: the marks around it may come and go. */
  private at: number | undefined;
  private readonly session: Session;
  private readonly card: Card;
  private readonly signal: AbortSignal;

  constructor(session: Session, card: Card, signal: AbortSignal) {
    this.session = session;
    this.card = card;
    this.signal = signal;
  }

  /** Carry out a command of the manifest. */
  async run(command: PageCommand): Promise<void> {
    if (command === 'toggle-marks') {
      this.card.close();
      return announce(message(this.session.toggle() ? 'marksShown' : 'marksHidden'));
    }
    const marks = this.session.marked();
    if (marks.length === 0) return announce(message('noMarks'));
    if (command === 'open-card') await this.open(marks);
    else this.go(marks, command === 'next-mark' ? 1 : -1);
  }

  private go(marks: readonly MarkedMatch[], step: 1 | -1): void {
    this.card.close();
    const current = marks.findIndex(({ match }) => match.id === this.at);
    const position = current >= 0 ? (current + step + marks.length) % marks.length : firstFrom(marks, step);
    const mark = marks[position];
    if (!mark) return;
    this.at = mark.match.id;
    revealRange(this.session, mark.range, this.signal);
    announce(message('markPosition', String(position + 1), String(marks.length), mark.match.text));
  }

  private async open(marks: readonly MarkedMatch[]): Promise<void> {
    const mark = marks.find(({ match }) => match.id === this.at) ?? marks[firstFrom(marks, 1)];
    if (!mark) return;
    this.at = mark.match.id;
    const box = boxOf(mark.range);
    if (box.bottom < 0 || box.top > innerHeight) revealRange(this.session, mark.range, this.signal);
    await showCard(this.card, this.session, mark.range, matchesAt(marks, mark));
  }
}

/** Return everything that is marked on the sentence of `mark`, itself first. */
export function matchesAt(marks: readonly MarkedMatch[], mark: MarkedMatch): MarkedMatch['match'][] {
  const { source, span } = mark.match;
  const others = marks.filter(
    ({ match }) =>
      match !== mark.match && match.source === source && match.span.start < span.end && match.span.end > span.start,
  );
  return [mark.match, ...others.map(({ match }) => match)];
}

/** Return the number of the first mark in or after the viewport, or of the last one before its end. */
function firstFrom(marks: readonly MarkedMatch[], step: 1 | -1): number {
  const found =
    step === 1
      ? marks.findIndex(({ range }) => boxOf(range).top >= 0)
      : marks.findLastIndex(({ range }) => boxOf(range).bottom <= innerHeight);
  return Math.max(found, 0);
}
