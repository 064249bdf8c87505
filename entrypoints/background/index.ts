/**
 * The background: wiring only. Listeners are registered synchronously, so that an event can wake a stopped worker;
 * nothing is kept here that must survive its death.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { db } from '../../storage/db.ts';
import { showCount } from './badge.ts';
import { findMatches, openDispute, parseCount } from './handlers.ts';
import { ensureInstalled, reinstall } from './install.ts';
import { getIndex } from './match-index.ts';
import { background } from './protocol.ts';

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => {
    // Compiling now spares the first article the wait.
    reinstall(db).then(() => getIndex(db), reportFailure);
  });
  browser.runtime.onStartup.addListener(() => {
    ensureInstalled(db).catch(reportFailure);
  });

  background.onMessage('findMatches', ({ data }) => findMatches(db, data));
  background.onMessage('openDispute', ({ data }) => openDispute(db, data));
  background.onMessage('showCount', ({ data, sender }) => showCount(parseCount(data), sender.tab?.id));
});

/** What fails here is tried again by the next request; the console keeps the cause. */
function reportFailure(error: unknown): void {
  console.error('Parallax could not install its pack:', error);
}
