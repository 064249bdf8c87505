/** Subscriptions in the database: added, read, and brought up to date with what a check found. */
import type { ParallaxDatabase } from './db.ts';
import { CHECK_INTERVAL, type CheckAnswer, decideCheck, type IdHolder } from './decide-check.ts';
import { keyFingerprint } from './key-fingerprint.ts';
import type { Text } from './model.ts';
import type { SubscriptionRecord } from './subscription-record.ts';

/** Subscribe to an address as parseAddress returned it; false when there is a subscription to it, which stays. */
export async function addSubscription(db: ParallaxDatabase, url: string, now = new Date()): Promise<boolean> {
  return db.transaction('rw', db.subscriptions, async () => {
    if (await db.subscriptions.get(url)) return false;
    await db.subscriptions.add({ url, added: now.toISOString(), daily: true, due: now.getTime(), failures: 0 });
    return true;
  });
}

/** A subscription as it is listed. */
export interface ListedSubscription extends SubscriptionRecord {
  /** Title of the installed pack; null while none is. */
  title: Text | null;
  /** Of the publisher's key, as keyFingerprint returns it; null before one was seen. */
  fingerprint: string | null;
}

/** Return the subscriptions in the order in which they were made. */
export async function listSubscriptions(db: ParallaxDatabase): Promise<ListedSubscription[]> {
  const records = await db.transaction('r', [db.packs, db.subscriptions], async () => {
    const all = await db.subscriptions.toArray();
    const packs = await db.packs.bulkGet(all.map(({ pack }) => pack ?? ''));
    return all.map((record, at) => ({ ...record, installed: packs[at] }));
  });
  const listed = records.map(async ({ installed, ...record }) => ({
    ...record,
    title: installed?.origin === 'subscription' ? installed.title : null,
    fingerprint: record.key === undefined ? null : await keyFingerprint(record.key),
  }));
  return (await Promise.all(listed)).sort((one, other) => (one.added < other.added ? -1 : 1));
}

/** Check a subscription once a day by itself, or only when the reader asks. */
export async function setDaily(db: ParallaxDatabase, url: string, daily: boolean): Promise<void> {
  await db.subscriptions.update(url, { daily });
}

/**
 * Return the addresses whose daily check is due. One that is due later than any check is ever put off was written
 * under a clock that has gone back since: it is due too.
 */
export async function dueAddresses(db: ParallaxDatabase, now = new Date()): Promise<string[]> {
  const time = now.getTime();
  const all = await db.subscriptions.toArray();
  return all.filter(({ daily, due }) => daily && (due <= time || due > time + CHECK_INTERVAL)).map(({ url }) => url);
}

/**
 * Put a subscription's next check off before this one begins, so that a worker that is killed in it does not try again
 * at once. Return the subscription; undefined when there is none any more.
 */
export async function beginCheck(
  db: ParallaxDatabase,
  url: string,
  now = new Date(),
): Promise<SubscriptionRecord | undefined> {
  return db.transaction('rw', db.subscriptions, async () => {
    const record = await db.subscriptions.get(url);
    if (record) await db.subscriptions.update(url, { due: now.getTime() + CHECK_INTERVAL / 24 });
    return record;
  });
}

/** Write what a check found, in one transaction. A subscription that was given up meanwhile stays so. */
export async function recordCheck(
  db: ParallaxDatabase,
  url: string,
  answer: CheckAnswer,
  now = new Date(),
): Promise<void> {
  await db.transaction('rw', [db.packs, db.subscriptions, db.subscriptionPacks], async () => {
    const before = await db.subscriptions.get(url);
    if (!before) return;
    const holder = answer.kind === 'pack' ? await holderOf(db, answer.pack.id, url) : NOBODY;
    const { record, waiting } = decideCheck(before, answer, holder, now);
    await db.subscriptions.put(record);
    if (waiting) await db.subscriptionPacks.put({ url, part: 'waiting', pack: waiting });
  });
}

const NOBODY: IdHolder = { installed: null, elsewhere: false };

async function holderOf(db: ParallaxDatabase, pack: string, url: string): Promise<IdHolder> {
  const others = db.subscriptions.where({ pack }).filter((other) => other.url !== url);
  return { installed: (await db.packs.get(pack)) ?? null, elsewhere: (await others.count()) > 0 };
}
