/**
 * The pack of the reader's own disputes. Its id is reserved, so no file and no update can take its place; it lies in
 * the same tables as every other pack, so what reads disputes reads these too.
 */
import type { ParallaxDatabase } from './db.ts';
import { LANGUAGES, type Phrasings, type Text } from './model.ts';
import { nextRevision } from './next-revision.ts';

/** Id of the pack, and of its one story. */
export const OWN_PACK = 'own';

const TITLE: Text = {
  en: 'Your own questions',
  ar: 'أسئلتك الخاصة',
  ru: 'Ваши собственные вопросы',
  fr: 'Vos propres questions',
  es: 'Sus propias cuestiones',
  de: 'Eigene Fragen',
  tr: 'Kendi sorularınız',
};

/** The tables that a change of the reader's own disputes touches. */
export function ownTables(db: ParallaxDatabase) {
  return [db.packs, db.stories, db.disputes, db.phrasings, db.concepts, db.ownAccounts];
}

/**
 * Bring the pack's record and story up to date with its disputes, and raise its revision, so that the matcher compiles
 * anew. Within a transaction over `ownTables`.
 */
export async function renewOwnPack(db: ParallaxDatabase, now: Date): Promise<void> {
  const [before, story, disputes, concepts] = await Promise.all([
    db.packs.get(OWN_PACK),
    db.stories.get([OWN_PACK, OWN_PACK]),
    db.disputes.where({ pack: OWN_PACK }).primaryKeys(),
    db.concepts.where({ pack: OWN_PACK }).toArray(),
  ]);
  const ids = new Set(disputes.map(([, id]) => id));
  const known = new Set(story?.disputes);
  await db.packs.put({
    id: OWN_PACK,
    version: now.toISOString().slice(0, 10).replaceAll('-', '.'),
    title: TITLE,
    summary: TITLE,
    licence: 'private',
    topics: formsOf(concepts),
    origin: 'own',
    enabled: before?.enabled ?? true,
    revision: nextRevision(before),
    stories: [OWN_PACK],
  });
  await db.stories.put({
    id: OWN_PACK,
    pack: OWN_PACK,
    title: TITLE,
    summary: TITLE,
    // Newest first.
    disputes: [...[...ids].filter((id) => !known.has(id)), ...(story?.disputes ?? []).filter((id) => ids.has(id))],
  });
}

/** Every form of the concepts, by language: a page without one of them carries none of the disputes. */
function formsOf(concepts: readonly { forms: Phrasings }[]): Phrasings {
  const entries = LANGUAGES.map((language) => [
    language,
    [...new Set(concepts.flatMap(({ forms }) => forms[language] ?? []))],
  ]);
  return Object.fromEntries(entries.filter(([, forms]) => forms?.length));
}
