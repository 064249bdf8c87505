/**
 * The reader's accounts into the disputes they belong to. They are stored apart, in a table that no update touches,
 * and put beside the pack's own whenever either changes: so everything that reads a dispute reads them, and the order
 * of accounts is one for all.
 */
import { inDisplayOrder } from './account-order.ts';
import type { OwnAccountRecord, ParallaxDatabase } from './db.ts';
import { withoutPhrasings } from './dispute-records.ts';

/**
 * Bring a dispute's records up to date with what the reader added to it; nothing for a dispute that is not there.
 * Within a transaction over `ownAccounts`, `disputes` and `phrasings`.
 */
export async function mergeOwnAccounts(db: ParallaxDatabase, pack: string, dispute: string): Promise<void> {
  const [record, wording, added] = await Promise.all([
    db.disputes.get([pack, dispute]),
    db.phrasings.get([pack, dispute]),
    db.ownAccounts.where({ pack, dispute }).toArray(),
  ]);
  if (!record || !wording) return;
  const theirs = record.accounts.filter((account) => !account.own);
  const own = added.map(({ account }) => ({ ...withoutPhrasings(account), own: true as const }));
  const kept = theirs.map(({ id }) => [id, wording.accounts[id] ?? {}]);
  const new_ = added.map(({ account }) => [account.id, account.phrasings]);
  await db.disputes.put({ ...record, accounts: inDisplayOrder([...theirs, ...own]) });
  await db.phrasings.put({ ...wording, accounts: Object.fromEntries([...kept, ...new_]) });
}

/** The same for every dispute of a pack that the reader added to: after the pack was installed. */
export async function mergeOwnAccountsOf(db: ParallaxDatabase, pack: string): Promise<void> {
  const added: OwnAccountRecord[] = await db.ownAccounts.where({ pack }).toArray();
  for (const dispute of new Set(added.map((record) => record.dispute))) await mergeOwnAccounts(db, pack, dispute);
}
