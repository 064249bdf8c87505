/** The reader's notes on disputes, one a dispute. They outlive the pack that the dispute is in. */
import { type Change, checkUnchanged } from './changed-meanwhile.ts';
import type { NoteRecord, ParallaxDatabase } from './db.ts';
import type { DisputeKey } from './dispute-store.ts';
import type { Undo } from './undo.ts';

/** Return the note on a dispute, or null. */
export async function findNote(db: ParallaxDatabase, dispute: DisputeKey): Promise<NoteRecord | null> {
  return (await db.notes.get(dispute)) ?? null;
}

/** Return all notes, last written first. */
export async function readNotes(db: ParallaxDatabase): Promise<NoteRecord[]> {
  const notes = await db.notes.toArray();
  return notes.sort((a, b) => (a.written < b.written ? 1 : -1));
}

/**
 * Write the note on a dispute in place of the one before; empty text deletes it. The undo brings back what was.
 * @throws ChangedMeanwhile when the note (empty: none) is not what the change began with.
 */
export async function writeNote(
  db: ParallaxDatabase,
  dispute: DisputeKey,
  text: string,
  { begun, now = new Date() }: Change<string> = {},
): Promise<Undo> {
  return db.transaction('rw', db.notes, async () => {
    const before = await db.notes.get(dispute);
    checkUnchanged(begun, before?.text ?? '');
    if (text.trim() === '') await db.notes.delete(dispute);
    else await db.notes.put({ dispute, text, written: now.toISOString() });
    return async () => {
      if (before) await db.notes.put(before);
      else await db.notes.delete(dispute);
    };
  });
}
