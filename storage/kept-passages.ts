/**
 * Passages that the reader kept from pages: where, when, and which words, named by the words themselves and those
 * around them, so that they are found again in a page that has moved things about.
 */
import * as v from 'valibot';
import { type Change, checkUnchanged } from './changed-meanwhile.ts';
import { cleanUrl } from './clean-url.ts';
import type { KeptPassage, ParallaxDatabase } from './db.ts';
import type { Undo } from './undo.ts';

/** Longest passage kept, in UTF-16 units: more is a page, not a passage. */
export const MAX_PASSAGE = 10_000;

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
/** Words of a page: as long as it likes, kept as long as they may be, without halves of characters. */
const words = (max: number) =>
  v.pipe(
    v.string(),
    v.transform((given) => given.slice(0, max).toWellFormed()),
  );
const address = v.pipe(
  text(8000),
  v.check((url) => /^(https?|file):/i.test(url) && URL.canParse(url), 'is not the address of a page'),
);

/** What a page's passage is kept from: parsed, since it comes from a page's process. */
export const passageToKeepSchema = v.object({
  title: words(2000),
  url: v.pipe(address, v.transform(cleanUrl)),
  exact: v.pipe(
    text(MAX_PASSAGE),
    v.transform((exact) => exact.toWellFormed()),
    v.check((exact) => exact.trim() !== '', 'is empty'),
  ),
  prefix: v.optional(words(200), ''),
  suffix: v.optional(words(200), ''),
  lang: v.exactOptional(words(40)),
  dispute: v.exactOptional(text(200)),
  note: v.exactOptional(text(10_000)),
});

/** Return the passages kept, newest first. */
export function readKeptPassages(db: ParallaxDatabase): Promise<KeptPassage[]> {
  return db.keptPassages.orderBy('kept').reverse().toArray();
}

/**
 * Keep a passage.
 * @param now when it is kept.
 * @returns the record, with its id and the page's address without tracking parameters.
 * @throws ValiError for data of another shape.
 */
export async function keepPassage(db: ParallaxDatabase, data: unknown, now = new Date()): Promise<KeptPassage> {
  const passage = { ...v.parse(passageToKeepSchema, data), id: crypto.randomUUID(), kept: now.toISOString() };
  await db.keptPassages.add(passage);
  return passage;
}

/**
 * Write a note at a kept passage; an empty one takes it away.
 * @throws ChangedMeanwhile when the note (empty: none) is not what the change began with.
 */
export async function annotatePassage(
  db: ParallaxDatabase,
  id: string,
  note: string,
  { begun }: Change<string> = {},
): Promise<void> {
  await db.transaction('rw', db.keptPassages, async () => {
    checkUnchanged(begun, (await db.keptPassages.get(id))?.note ?? '');
    await db.keptPassages.update(id, { note: note.trim() || undefined });
  });
}

/** Delete a kept passage; one that is not there is deleted already. */
export async function deletePassage(db: ParallaxDatabase, id: string): Promise<Undo> {
  return db.transaction('rw', db.keptPassages, async () => {
    const passage = await db.keptPassages.get(id);
    await db.keptPassages.delete(id);
    return async () => {
      if (passage) await db.keptPassages.put(passage);
    };
  });
}
