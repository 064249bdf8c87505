/**
 * The page layer, on every listed news site: gate, read, ask, anchor, paint, card, watch. This file only wires.
 *
 * One AbortSignal ends everything: WXT aborts it when the extension is updated or disabled under an open page.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { readSettings, watchSettings } from '../../storage/settings.ts';
import { background } from '../background/protocol.ts';
import { createCard } from './card.ts';
import { cardView } from './card-view.ts';
import './highlight.css';
import { interfaceLanguage } from '../../components/i18n.ts';
import { watchPointer } from './pointer.ts';
import { page } from './protocol.ts';
import { revealMatch } from './reveal.ts';
import { type PlacedMatch, Session } from './session.ts';
import sites from './sites.json';
import { watchPage } from './watch.ts';

export default defineContentScript({
  matches: sites.map((site) => `*://*.${site}/*`),
  runAt: 'document_idle',
  async main(ctx) {
    const { signal } = ctx;
    const session = new Session(await readSettings(), signal);
    const card = createCard(signal);

    const openCard = async (match: PlacedMatch, range: Range) => {
      const dispute = await background.sendMessage('openDispute', match.dispute).catch(() => null);
      if (dispute) card.open(range, cardView(dispute, match, interfaceLanguage()));
    };

    watchPage(() => session.update(), signal);
    watchSettings((settings) => session.apply(settings), signal);
    watchPointer(session, openCard, (event) => card.holds(event) || card.close(), signal);
    const listeners = [
      page.onMessage('reportPage', () => session.report()),
      page.onMessage('revealMatch', ({ data }) => revealMatch(session, data, signal)),
    ];
    signal.addEventListener('abort', () => {
      for (const remove of listeners) remove();
    });
  },
});
