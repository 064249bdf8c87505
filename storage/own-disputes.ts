/** The reader's own disputes: written, changed and deleted. They are matched on pages as a pack's are. */
import { type Change, checkUnchanged } from './changed-meanwhile.ts';
import type { ParallaxDatabase } from './db.ts';
import { disputeOf, disputeRecord, phrasingsRecord } from './dispute-records.ts';
import { type DisputeKey, disputeKey } from './dispute-store.ts';
import { mergeOwnAccounts } from './merge-own-accounts.ts';
import { type DisputeDraft, disputeOfDraft, draftOf, freeId } from './own-draft.ts';
import { OWN_PACK, ownTables, renewOwnPack } from './own-pack.ts';
import { publishTopics } from './publish-topics.ts';
import type { Undo } from './undo.ts';

/**
 * Write a dispute of the reader's: a new one, or the one that the draft names in place of what it was.
 * @returns its key.
 * @throws PackError naming what is missing or malformed, ChangedMeanwhile when the dispute is not what the change began
 * with; nothing is written then.
 */
export async function writeOwnDispute(
  db: ParallaxDatabase,
  draft: DisputeDraft,
  { begun, now = new Date() }: Change<DisputeDraft | null> = {},
): Promise<DisputeKey> {
  const id = await change(db, now, async () => {
    if (draft.id !== undefined) checkUnchanged(begun, await findOwnDraft(db, draft.id));
    const taken = new Set((await db.disputes.where({ pack: OWN_PACK }).primaryKeys()).map(([, own]) => own));
    const own = draft.id ?? freeId(taken, (n) => `question-${n}`);
    const { dispute, concept } = disputeOfDraft(draft, own);
    await db.disputes.put(disputeRecord(OWN_PACK, OWN_PACK, dispute));
    await db.phrasings.put(phrasingsRecord(OWN_PACK, dispute));
    await db.concepts.put({ ...concept, pack: OWN_PACK });
    await mergeOwnAccounts(db, OWN_PACK, own);
    return own;
  });
  return disputeKey(OWN_PACK, id);
}

/** Return the draft of one of the reader's own disputes, to change it, or null when there is none of that id. */
export async function findOwnDraft(db: ParallaxDatabase, id: string): Promise<DisputeDraft | null> {
  const [record, wording, concept] = await Promise.all([
    db.disputes.get([OWN_PACK, id]),
    db.phrasings.get([OWN_PACK, id]),
    db.concepts.get([OWN_PACK, id]),
  ]);
  return record ? draftOf(disputeOf(record, wording), concept) : null;
}

/** Delete one of the reader's own disputes. Notes and kept passages that name it stay. */
export async function deleteOwnDispute(db: ParallaxDatabase, id: string, now = new Date()): Promise<Undo> {
  const key: [string, string] = [OWN_PACK, id];
  const deleted = await change(db, now, async () => {
    const records = await Promise.all([db.disputes.get(key), db.phrasings.get(key), db.concepts.get(key)]);
    await Promise.all([db.disputes.delete(key), db.phrasings.delete(key), db.concepts.delete(key)]);
    return records;
  });
  return () =>
    change(db, now, async () => {
      const [record, wording, concept] = deleted;
      if (record) await db.disputes.put(record);
      if (wording) await db.phrasings.put(wording);
      if (concept) await db.concepts.put(concept);
    });
}

/** Make a change in one transaction, and let matcher and content scripts know of it. */
async function change<T>(db: ParallaxDatabase, now: Date, work: () => Promise<T>): Promise<T> {
  const result = await db.transaction('rw', ownTables(db), async () => {
    const done = await work();
    await renewOwnPack(db, now);
    return done;
  });
  await publishTopics(db);
  return result;
}
