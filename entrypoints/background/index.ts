/**
 * The background: wiring only. Listeners are registered synchronously, so that an event can wake a stopped worker;
 * nothing is kept here that must survive its death.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { CHECK_ALARM } from '../../storage/check-alarm.ts';
import { db } from '../../storage/db.ts';
import { keepPassage } from '../../storage/kept-passages.ts';
import { releaseHosts } from '../../storage/subscription-address.ts';
import { watchObstacle } from '../../storage/watch-connection.ts';
import { showCount } from './badge.ts';
import { checkDue, checkNow } from './check-subscriptions.ts';
import { forwardCommand } from './commands.ts';
import { findMatches, openDispute, parseCount } from './handlers.ts';
import { reinstall } from './install.ts';
import { addKeepItem, onKeepItem } from './keep-passage.ts';
import { expectIndex, getIndex } from './match-index.ts';
import { prepare, tryToPrepare } from './prepare.ts';
import { background } from './protocol.ts';
import { dismissPassage, muteDispute, noteIntroduced, openLibrary, parseOwnTab } from './reader-requests.ts';
import { readSitesOn, readTab, registerSites, switchOff, switchOn } from './sites.ts';

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') {
      browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }).catch(reportFailure);
    }
    // Compiling now spares the first article the wait.
    reinstall(db)
      .then(() => prepare(db))
      .then(() => getIndex(db))
      .catch(reportFailure);
    registerSites().then(readSitesOn).catch(reportFailure);
    addKeepItem().catch(reportFailure);
  });
  browser.runtime.onStartup.addListener(() => {
    // Firefox keeps no alarm over its end, and a session may be shorter than the alarm's pause: what is due is checked.
    prepare(db)
      .then(() => checkDue(db))
      .catch(reportFailure);
    addKeepItem().catch(reportFailure);
    releaseHosts(db).catch(reportFailure);
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === CHECK_ALARM) return checkDue(db).catch(reportFailure);
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    switchOn(origins).catch(reportFailure);
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    switchOff(origins).catch(reportFailure);
  });
  browser.commands.onCommand.addListener((name, tab) => forwardCommand(name, tab?.id));
  onKeepItem(db, reportFailure);
  const obstacle = watchObstacle(db);
  // Nearly always it is a page that wakes a stopped worker, and its request comes only after this.
  expectIndex(db);

  background.onMessage('prepare', () => tryToPrepare(db, obstacle));
  background.onMessage('findMatches', ({ data }) => findMatches(db, data));
  background.onMessage('openDispute', ({ data }) => openDispute(db, data));
  background.onMessage('showCount', ({ data, sender }) => showCount(parseCount(data), sender.tab?.id));
  background.onMessage('dismissPassage', ({ data }) => dismissPassage(data));
  background.onMessage('muteDispute', ({ data }) => muteDispute(data));
  background.onMessage('openLibrary', ({ data, sender }) => openLibrary(data, sender.tab));
  background.onMessage('noteIntroduced', () => noteIntroduced());
  background.onMessage('keepPassage', async ({ data }) => {
    await keepPassage(db, data);
  });
  background.onMessage('readTab', ({ data, sender }) => readTab(parseOwnTab(data, sender)));
  background.onMessage('checkSubscription', ({ data, sender }) => checkNow(db, data, sender));
});

/** What fails here is tried again by the next event; the console keeps the cause. */
function reportFailure(error: unknown): void {
  console.error('Parallax:', error);
}
