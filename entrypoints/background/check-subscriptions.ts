/**
 * Checks of subscriptions: fetched, verified, written. A worker that dies in one leaves the subscription as it was, to
 * be tried again an hour later.
 */
import * as v from 'valibot';
import type { Browser } from 'wxt/browser';
import type { ParallaxDatabase } from '../../storage/db.ts';
import type { CheckAnswer } from '../../storage/decide-check.ts';
import { readSettings } from '../../storage/settings.ts';
import { CheckError, openSignedPack } from '../../storage/signed-pack.ts';
import { mayReach } from '../../storage/subscription-address.ts';
import type { SubscriptionRecord } from '../../storage/subscription-record.ts';
import { beginCheck, dueAddresses, recordCheck } from '../../storage/subscriptions.ts';
import { fetchDocument } from './fetch-document.ts';
import { ensureInstalled } from './install.ts';
import { requireOwnPage } from './own-page.ts';
import { stayAwake } from './stay-awake.ts';

const LOCK = 'check subscription';

/** Check what is due, one after the other. Nothing is while the reader has paused the extension. */
export async function checkDue(db: ParallaxDatabase): Promise<void> {
  if ((await readSettings()).paused) return;
  for (const url of await dueAddresses(db)) await check(db, url, true);
}

/**
 * Check one subscription because the reader asks, paused or not.
 * @throws Error when anyone but a page of the extension asks, ValiError for anything but an address.
 */
export async function checkNow(
  db: ParallaxDatabase,
  data: unknown,
  sender: Browser.runtime.MessageSender,
): Promise<void> {
  requireOwnPage(sender);
  await check(db, v.parse(v.pipe(v.string(), v.maxLength(2000)), data), false);
}

/** Check one subscription, unless it is being checked. Only addresses that the reader subscribed to are fetched. */
async function check(db: ParallaxDatabase, url: string, onlyIfDue: boolean): Promise<void> {
  await ensureInstalled(db);
  await navigator.locks.request(`${LOCK} ${url}`, async () => {
    // A check by hand may have come first.
    if (onlyIfDue && !(await dueAddresses(db)).includes(url)) return;
    const record = await beginCheck(db, url);
    if (!record) return;
    const answer = await stayAwake(ask(record));
    await recordCheck(db, url, answer).catch(() => noteStorageFault(db, url));
  });
}

async function ask({ url, etag }: SubscriptionRecord): Promise<CheckAnswer> {
  try {
    if (!(await mayReach(url))) throw new CheckError({ reason: 'noPermission', detail: new URL(url).hostname });
    const fetched = await fetchDocument(url, etag);
    return fetched
      ? { kind: 'pack', ...(await openSignedPack(fetched.file)), etag: fetched.etag }
      : { kind: 'unchanged' };
  } catch (error) {
    if (!(error instanceof CheckError)) throw error;
    return { kind: 'fault', fault: error.fault };
  }
}

/** A full disk holds no new pack, but usually still this. */
async function noteStorageFault(db: ParallaxDatabase, url: string): Promise<void> {
  await recordCheck(db, url, { kind: 'fault', fault: { reason: 'storage' } });
}
