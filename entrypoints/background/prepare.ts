/**
 * Finishes what was begun and never ended: a browser may stop the background, or close a page, between any two steps.
 * Every step looks whether it is needed, so this is called freely.
 */

import { scheduleChecks } from '../../storage/check-alarm.ts';
import type { ParallaxDatabase } from '../../storage/db.ts';
import { finishRestore } from '../../storage/finish-restore.ts';
import { sweepContents } from '../../storage/pack-contents.ts';
import { publishTopics } from '../../storage/publish-topics.ts';
import { ensureInstalled } from './install.ts';
import { registerSites } from './sites.ts';

let ready: Promise<void> | undefined;

/** Resolve when pages can be matched: at length once in a worker's life, then at the price of one look. */
export async function ensureReady(db: ParallaxDatabase): Promise<void> {
  ready ??= makeReady(db);
  const mine = ready;
  mine.catch(() => {
    if (ready === mine) ready = undefined;
  });
  await mine;
  await ensureInstalled(db);
}

/**
 * Bring everything into order: what pages need, what nobody needs any more, the sites that are switched on, and when
 * subscriptions are looked at.
 * @throws what the database throws, e.g. when it cannot be opened or the disk is full.
 */
export async function prepare(db: ParallaxDatabase): Promise<void> {
  await makeReady(db);
  await sweepContents(db);
  await registerSites();
  await scheduleChecks(db);
}

/**
 * The same for whoever asks from elsewhere: resolve to null, or to the name of what stands in the way.
 * @param obstacle rejects when the wait would be for another tab; it goes on without the one who asked.
 */
export async function tryToPrepare(db: ParallaxDatabase, obstacle: () => Promise<never>): Promise<string | null> {
  try {
    await Promise.race([prepare(db), obstacle()]);
    return null;
  } catch (fault) {
    console.error('Parallax:', fault);
    if (!(fault instanceof Error || fault instanceof DOMException)) return 'Error';
    // What a transaction was aborted for says more than that it was aborted.
    return 'inner' in fault && fault.inner instanceof Error ? fault.inner.name : fault.name;
  }
}

async function makeReady(db: ParallaxDatabase): Promise<void> {
  // A connection that failed to open is not tried again by itself.
  if (!db.isOpen()) await db.open();
  await ensureInstalled(db);
  await finishRestore(db);
  await publishTopics(db);
}
