/**
 * A subscription's pack in the reader's hands: shown, applied, rolled back. Applying and rolling back change places in
 * one transaction: what waited is installed, what was installed can be brought back, and the other way round.
 */
import type { ParallaxDatabase } from './db.ts';
import type { PackPreview } from './import-pack.ts';
import { diffPacks } from './pack-diff.ts';
import { installPack, packTables } from './pack-store.ts';
import { PackError } from './parse-pack.ts';
import { publishTopics } from './publish-topics.ts';
import { findReadablePack } from './read-pack.ts';
import type { SubscriptionPackRecord } from './subscription-record.ts';

/** Return what the waiting pack would change, or null when none waits. */
export async function previewUpdate(db: ParallaxDatabase, url: string): Promise<PackPreview | null> {
  return db.transaction('r', tables(db), async () => {
    const waiting = await db.subscriptionPacks.get([url, 'waiting']);
    if (!waiting) return null;
    const { pack } = waiting;
    const before = await findReadablePack(db, pack.id);
    return { pack, installed: before?.version ?? null, diff: diffPacks(before, pack) };
  });
}

/**
 * Install the waiting pack if it is the one that was shown; resolve to whether it was.
 * @throws PackError when another pack has come under its id meanwhile; nothing is changed then.
 */
export async function applyUpdate(db: ParallaxDatabase, url: string, shown: string): Promise<boolean> {
  return exchange(db, url, 'waiting', shown);
}

/** Bring back the pack that the last update replaced; the update waits again. Resolve to whether there was one. */
export async function rollBack(db: ParallaxDatabase, url: string): Promise<boolean> {
  return exchange(db, url, 'previous');
}

async function exchange(
  db: ParallaxDatabase,
  url: string,
  part: SubscriptionPackRecord['part'],
  version?: string,
): Promise<boolean> {
  const other = part === 'waiting' ? 'previous' : 'waiting';
  const exchanged = await db.transaction('rw', tables(db), async () => {
    const next = await db.subscriptionPacks.get([url, part]);
    if (!next || (version !== undefined && next.pack.version !== version)) return false;
    const { pack } = next;
    const before = await db.packs.get(pack.id);
    if (before && before.origin !== 'subscription') {
      throw new PackError([{ path: 'id', message: `"${pack.id}" is the id of another pack here` }]);
    }
    const old = await findReadablePack(db, pack.id);
    await installPack(db, pack, 'subscription');
    await db.subscriptionPacks.delete([url, part]);
    if (old) await db.subscriptionPacks.put({ url, part: other, pack: old });
    else await db.subscriptionPacks.delete([url, other]);
    await db.subscriptions.update(url, { [part]: undefined, [other]: old?.version });
    return true;
  });
  if (exchanged) await publishTopics(db);
  return exchanged;
}

function tables(db: ParallaxDatabase) {
  return [...packTables(db), db.subscriptions, db.subscriptionPacks];
}
