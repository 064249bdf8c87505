/** Opens the card with everything that is marked at one place. */
import { interfaceLanguage, message } from '../../components/i18n.ts';
import { inLanguage } from '../../storage/model.ts';
import { background } from '../background/protocol.ts';
import type { Card } from './card.ts';
import { CardActions } from './card-actions.ts';
import { cardView } from './card-view.ts';
import { element } from './element.ts';
import type { PlacedMatch } from './place-matches.ts';
import type { Session } from './session.ts';

/** Show the accounts for `matches`, which stand at `range`; resolve to whether there was one to show. */
export async function showCard(
  card: Card,
  session: Session,
  range: Range,
  matches: readonly PlacedMatch[],
): Promise<boolean> {
  const language = interfaceLanguage();
  const isFirst = !session.settings.introduced;
  const pages = await Promise.all(
    matches.map(async (match) => {
      const dispute = await background.sendMessage('openDispute', match.dispute).catch(() => null);
      if (!dispute) return null;
      const actions = new CardActions(session, match);
      const label = inLanguage(dispute.question, language).text;
      const show = () => [
        ...(isFirst ? [element('p', { class: 'first' }, message('firstUse'))] : []),
        ...cardView(dispute, match, language),
        actions.view,
      ];
      return { label, show };
    }),
  );
  const shown = pages.filter((page) => page !== null);
  if (shown.length === 0) return false;
  card.open(range, shown);
  if (isFirst) background.sendMessage('noteIntroduced').catch(() => {});
  return true;
}
