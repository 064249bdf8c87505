/**
 * A backup in place of what is there, in one transaction; and what was there in place of the backup again. Settings and
 * dismissals lie elsewhere and follow it: see finish-restore.ts.
 */
import { type Backup, makeBackup } from './backup.ts';
import { scheduleChecks } from './check-alarm.ts';
import { clearContents } from './clear-contents.ts';
import type { PackOrigin, ParallaxDatabase } from './db.ts';
import { finishRestore } from './finish-restore.ts';
import { mergeOwnAccounts } from './merge-own-accounts.ts';
import { nextRevision } from './next-revision.ts';
import { OWN_PACK } from './own-pack.ts';
import { installPack, setPackEnabled } from './pack-store.ts';
import { PackError } from './parse-pack.ts';
import { publishTopics } from './publish-topics.ts';
import type { Undo } from './undo.ts';

/**
 * Put a backup, as parseBackup returned it, in place of the packs from files, the reader's own, and the settings. The
 * built-in pack stays as this version of the extension brings it, on or off as in the backup.
 * @throws PackError for a backup with a pack under the built-in one's id; nothing is changed then.
 */
export async function restore(db: ParallaxDatabase, backup: Backup): Promise<Undo> {
  const before = await makeBackup(db);
  await replaceAll(db, backup);
  return () => replaceAll(db, before);
}

async function replaceAll(db: ParallaxDatabase, backup: Backup): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const builtIn = (await db.packs.toArray()).filter(({ origin }) => origin === 'built-in').map(({ id }) => id);
    for (const [at, { pack }] of backup.packs.entries()) {
      if (builtIn.includes(pack.id)) {
        throw new PackError([{ path: `packs[${at}].pack.id`, message: `"${pack.id}" is the built-in pack's` }]);
      }
    }
    const added = [...(await db.ownAccounts.toArray()), ...backup.ownAccounts];
    const own = [db.ownAccounts, db.keptPassages, db.notes, db.subscriptions, db.subscriptionPacks];
    await Promise.all(own.map((table) => table.clear()));
    for (const id of await db.packs.where('id').noneOf(builtIn).primaryKeys()) {
      await clearContents(db, id);
      await db.packs.delete(id);
      await db.packChanges.delete(id);
    }
    await db.ownAccounts.bulkPut(backup.ownAccounts);
    await db.keptPassages.bulkPut(backup.keptPassages);
    await db.notes.bulkPut(backup.notes);
    await db.subscriptions.bulkPut(backup.subscriptions.map((saved) => ({ ...saved, due: 0, failures: 0 })));
    await db.subscriptionPacks.bulkPut(backup.subscriptionPacks);
    const subscribed = new Set(backup.subscriptions.map(({ pack }) => pack));
    for (const { pack, enabled } of backup.packs) {
      await installPack(db, pack, originOf(pack.id, subscribed));
      await setPackEnabled(db, pack.id, enabled);
    }
    for (const { pack, dispute } of added) if (builtIn.includes(pack)) await mergeOwnAccounts(db, pack, dispute);
    for (const id of builtIn) {
      const pack = await db.packs.get(id);
      const enabled = backup.builtIn.find((stored) => stored.id === id)?.enabled;
      if (pack) await db.packs.put({ ...pack, revision: nextRevision(pack), enabled: enabled ?? pack.enabled });
    }
    const { settings, dismissals } = backup;
    await db.unfinished.put({ key: 'restore', id: crypto.randomUUID(), settings, dismissals });
  });
  await finishRestore(db);
  await publishTopics(db);
  await scheduleChecks(db);
}

function originOf(pack: string, subscribed: ReadonlySet<string | undefined>): PackOrigin {
  if (pack === OWN_PACK) return 'own';
  return subscribed.has(pack) ? 'subscription' : 'file';
}
