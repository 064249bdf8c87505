/** The end of a subscription: its pack goes with it, and both are back when that is undone. */
import { scheduleChecks } from './check-alarm.ts';
import type { ParallaxDatabase } from './db.ts';
import { nextRevision } from './next-revision.ts';
import { holdContents, sweepContents } from './pack-contents.ts';
import { publishTopics } from './publish-topics.ts';
import type { Removal } from './remove-pack.ts';
import { releaseHosts } from './subscription-address.ts';

/**
 * End a subscription; null when there is none to this address. What the reader added to the pack's disputes is kept.
 * The host's permission is given back when the undo is given up: asking for it again takes a click.
 */
export async function unsubscribe(db: ParallaxDatabase, url: string): Promise<Removal | null> {
  const tables = [db.packs, db.subscriptions, db.subscriptionPacks];
  const release = await holdContents();
  const gone = await db.transaction('rw', tables, async () => {
    const record = await db.subscriptions.get(url);
    if (!record) return null;
    const found = record.pack === undefined ? undefined : await db.packs.get(record.pack);
    const pack = found?.origin === 'subscription' ? found : undefined;
    const apart = await db.subscriptionPacks.where('[url+part]').between([url, ''], [url, '\uffff']).toArray();
    await db.subscriptions.delete(url);
    await db.subscriptionPacks.bulkDelete(apart.map(({ part }): [string, string] => [url, part]));
    if (pack) await db.packs.delete(pack.id);
    return { record, pack, apart };
  });
  if (!gone) {
    await release();
    return null;
  }
  await publishTopics(db);
  await scheduleChecks(db);
  const { record, pack, apart } = gone;
  return {
    undo: async () => {
      await db.transaction('rw', tables, async () => {
        // What came under the address or the id meanwhile stays.
        if (await db.subscriptions.get(url)) return;
        if (record.pack !== undefined && (await isTaken(db, record.pack))) return;
        await db.subscriptions.add(record);
        await db.subscriptionPacks.bulkPut(apart);
        if (pack) await db.packs.put({ ...pack, revision: nextRevision(pack) });
      });
      await publishTopics(db);
      await scheduleChecks(db);
      await release();
    },
    finish: async () => {
      await release();
      await sweepContents(db);
      await releaseHosts(db);
    },
  };
}

async function isTaken(db: ParallaxDatabase, pack: string): Promise<boolean> {
  return (await db.packs.get(pack)) !== undefined || (await db.subscriptions.where({ pack }).count()) > 0;
}
