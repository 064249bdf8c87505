/** A pack out of the database, as it was put in. */
import type { ConceptRecord, ParallaxDatabase } from './db.ts';
import { disputeOf } from './dispute-records.ts';
import type { Concept, Pack } from './model.ts';
import { OWN_PACK } from './own-pack.ts';

/**
 * Return the pack as a file holds it, or null when there is none of that id. Without what the reader added to its
 * disputes. Accounts stand in display order and concepts by id: a pack's order of these says nothing.
 * @throws TypeError when its records are damaged.
 */
export async function readPack(db: ParallaxDatabase, id: string): Promise<Pack | null> {
  const records = await readRecords(db, id);
  return records && assemble(records);
}

/**
 * Return the pack, or null when there is none of that id or its records are damaged: what is damaged must not stand in
 * the way of what takes its place, or of what is beside it. May be called within a transaction.
 */
export async function findReadablePack(db: ParallaxDatabase, id: string): Promise<Pack | null> {
  const records = await readRecords(db, id);
  try {
    return records && assemble(records);
  } catch (fault) {
    console.error('Parallax:', fault);
    return null;
  }
}

type Records = NonNullable<Awaited<ReturnType<typeof readRecords>>>;

function readRecords(db: ParallaxDatabase, id: string) {
  return db.transaction('r', [db.packs, db.stories, db.disputes, db.phrasings, db.concepts], async () => {
    const pack = await db.packs.get(id);
    if (!pack) return null;
    const of = { pack: id };
    const [stories, disputes, wordings, concepts] = await Promise.all([
      db.stories.where(of).toArray(),
      db.disputes.where(of).toArray(),
      db.phrasings.where(of).toArray(),
      db.concepts.where(of).toArray(),
    ]);
    return { pack, stories, disputes, wordings, concepts };
  });
}

function assemble({ pack, stories, disputes, wordings, concepts }: Records): Pack {
  const wording = new Map(wordings.map((record) => [record.dispute, record]));
  const byId = new Map(disputes.map((record) => [record.id, disputeOf(record, wording.get(record.id))]));
  const storyById = new Map(stories.map((story) => [story.id, story]));
  const { origin: _, enabled: __, revision: ___, stories: order, ...head } = pack;
  return {
    format: 1,
    ...head,
    stories: order.flatMap((storyId) => {
      const story = storyById.get(storyId);
      if (!story) return [];
      const { pack: _, ...rest } = story;
      return [{ ...rest, disputes: story.disputes.flatMap((dispute) => byId.get(dispute) ?? []) }];
    }),
    concepts: concepts.map(withoutPack),
  };
}

/**
 * Return the text of a pack's file, or null when there is no pack of that id. The reader's own pack goes out under an
 * id of its day, since its own id is reserved: whoever takes the file in has it beside their own.
 */
export async function packFile(db: ParallaxDatabase, id: string): Promise<string | null> {
  const pack = await readPack(db, id);
  if (!pack) return null;
  const named = id === OWN_PACK ? { ...pack, id: `own-${pack.version.replaceAll('.', '-')}` } : pack;
  return `${JSON.stringify(named, null, 1)}\n`;
}

function withoutPack({ pack: _, ...concept }: ConceptRecord): Concept {
  return concept;
}
