/**
 * The page layer, on every listed news site and wherever the reader asked for it. This file only wires.
 *
 *   gate ──▶ read ──▶ ask ──▶ anchor ──▶ paint          session.ts, one round of it
 *    ▲                                     │
 *   watch: new text, other address         ├─ keep: put back what the page clears
 *                                          ├─ pointer, commands, popup ──▶ card
 *   settings: obeyed at once               └─ badge, announcement
 *
 * While the tab is hidden all of it rests. One AbortSignal ends everything: see lifetime.ts.
 */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { message } from '../../components/i18n.ts';
import { readSettings, watchSettings } from '../../storage/settings.ts';
import { background } from '../background/protocol.ts';
import { announce } from './announce.ts';
import { createCard } from './card.ts';
import './highlight.css';
import { beginLife } from './lifetime.ts';
import { type ClickHandlers, watchPointer } from './pointer.ts';
import { page } from './protocol.ts';
import { revealMatch } from './reveal.ts';
import { seekPassage } from './seek-passage.ts';
import { type PartsListener, Session } from './session.ts';
import { showCard } from './show-card.ts';
import { MarkWalk, matchesAt } from './walk-marks.ts';
import { watchPage } from './watch.ts';

export default defineContentScript({
  // wxt.config.ts puts the sites of sites.json in place of this one; the list itself is no part of the script.
  matches: ['*://*.arcalisnews.com/*'],
  async main() {
    const signal = beginLife();
    const settings = await readSettings();
    if (signal.aborted) return;
    // An installation that was interrupted has told no topic words yet; its end is heard of through the settings.
    if (settings.topics.length === 0) background.sendMessage('prepare').catch(() => {});

    const clickable = new WeakSet<Document>();
    const onParts: PartsListener = (documents, shadows) => {
      watcher.observe([...documents, ...shadows]);
      for (const document of documents) {
        if (!clickable.has(document)) watchPointer(document, session, clicks, signal);
        clickable.add(document);
      }
    };
    const session = new Session(settings, onParts, signal);
    const card = createCard((host) => watcher.ignore(host), signal);
    const walk = new MarkWalk(session, card, signal);
    const clicks: ClickHandlers = {
      onMark: (mark) => showCard(card, session, mark.range, matchesAt(session.marked(), mark)),
      onElsewhere: (event) => card.holds(event) || card.close(),
    };

    let address = addressOf(location);
    let announced = false;
    const watcher = watchPage(async () => {
      const moved = address !== addressOf(location);
      address = addressOf(location);
      if (moved) {
        announced = false;
        card.close();
      }
      const isNew = await (moved ? session.navigate() : session.update());
      const marks = session.marked().length;
      if (marks > 0 && !announced) {
        announced = true;
        announce(message('marksFound', String(marks)));
      }
      return isNew;
    }, signal);

    watchSettings((changed) => session.apply(changed), signal);
    addEventListener(
      'pageshow',
      async ({ persisted }) => {
        if (!persisted) return;
        // Nothing was heard in the back/forward cache.
        session.showCount();
        await session.apply(await readSettings());
      },
      { signal },
    );
    const listeners = [
      page.onMessage('reportPage', () => session.report()),
      page.onMessage('revealMatch', ({ data }) => revealMatch(session, data, signal)),
      page.onMessage('openCard', async ({ data }) => {
        const match = session.findMatch(data);
        const range = match && session.rangeOf(match);
        if (!match || !range) return false;
        revealMatch(session, data, signal);
        return showCard(card, session, range, [match]);
      }),
      page.onMessage('seekPassage', ({ data }) => seekPassage(card, data)),
      page.onMessage('runCommand', ({ data }) => walk.run(data)),
    ];
    signal.addEventListener('abort', () => {
      // Under a page whose extension is gone, its API throws.
      if (browser.runtime?.id) for (const remove of listeners) remove();
    });
  },
});

/** Return the address of a page; a place within it is the same page, unless the site routes by it. */
function addressOf({ origin, pathname, search, hash }: Location): string {
  return `${origin}${pathname}${search}${/^#!?\//.test(hash) ? hash : ''}`;
}
