/** Accounts that the reader adds to a dispute of a pack. An update of the pack leaves them alone. */
import type { OwnAccountRecord, ParallaxDatabase } from './db.ts';
import { type DisputeKey, parseDisputeKey } from './dispute-store.ts';
import { mergeOwnAccounts } from './merge-own-accounts.ts';
import type { Language } from './model.ts';
import { nextRevision } from './next-revision.ts';
import { type AccountDraft, accountOf } from './own-draft.ts';
import type { Undo } from './undo.ts';

/**
 * Add an account to a dispute, or write the one that the draft names again.
 * @returns the account's id.
 * @throws PackError naming what is missing or malformed; RangeError for a key that names no dispute.
 */
export async function writeOwnAccount(
  db: ParallaxDatabase,
  key: DisputeKey,
  draft: AccountDraft,
  language: Language,
): Promise<string> {
  const [pack, dispute] = idsOf(key);
  const id = draft.id ?? `own-${crypto.randomUUID().slice(0, 8)}`;
  const account = accountOf(draft, id, language);
  await change(db, pack, dispute, async () => {
    if (!(await db.disputes.get([pack, dispute]))) throw new RangeError(`There is no dispute ${key}.`);
    await db.ownAccounts.put({ pack, dispute, account });
  });
  return id;
}

/** Delete an account that the reader added; one that is not there is deleted already. */
export async function deleteOwnAccount(db: ParallaxDatabase, key: DisputeKey, id: string): Promise<Undo> {
  const [pack, dispute] = idsOf(key);
  let deleted: OwnAccountRecord | undefined;
  await change(db, pack, dispute, async () => {
    deleted = await db.ownAccounts.get([pack, dispute, id]);
    await db.ownAccounts.delete([pack, dispute, id]);
  });
  return () =>
    change(db, pack, dispute, async () => {
      if (deleted) await db.ownAccounts.put(deleted);
    });
}

/** Make a change and merge it; the pack's revision rises, so that the matcher compiles anew. */
function change(db: ParallaxDatabase, pack: string, dispute: string, work: () => Promise<unknown>): Promise<void> {
  return db.transaction('rw', [db.packs, db.disputes, db.phrasings, db.ownAccounts], async () => {
    await work();
    await mergeOwnAccounts(db, pack, dispute);
    const record = await db.packs.get(pack);
    if (record) await db.packs.put({ ...record, revision: nextRevision(record) });
  });
}

function idsOf(key: DisputeKey): [pack: string, dispute: string] {
  const ids = parseDisputeKey(key);
  if (!ids) throw new RangeError(`"${key}" is no key of a dispute.`);
  return ids;
}
