/** Staged claims into a pack that is seen, in one transaction, in place of the one from a file of the same name. */
import { cut } from './cut-text.ts';
import type { PackRecord, ParallaxDatabase } from './db.ts';
import { mergeOwnAccountsOf } from './merge-own-accounts.ts';
import type { Phrasings } from './model.ts';
import { nextRevision } from './next-revision.ts';
import { publishTopics } from './publish-topics.ts';
import { topicWords } from './topic-words.ts';

/** Topic words of one import, as many as a pack may have in a language. */
const MOST_TOPICS = 200;

/** What was staged under `id`. */
export interface StagedPack {
  id: string;
  /** Of the file. */
  name: string;
  replaces: PackRecord | null;
  /** Stories, one a reviewer, by id. */
  reviewers: ReadonlyMap<string, { name: string; disputes: string[] }>;
  /** Texts of the claims. */
  claims: readonly string[];
}

/**
 * Return an id under which no pack is seen or staged, and the pack that one from a file of this name replaces. Staged
 * contents need an id of their own while the older pack is still seen.
 */
export async function freePackId(
  db: ParallaxDatabase,
  name: string,
): Promise<{ id: string; replaces: PackRecord | null }> {
  const stem = name.replace(/(\.[a-z0-9]{1,8})+$/i, '').toLowerCase();
  const slug = stem
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const base = `claims-${slug || 'file'}`;
  const ofName = new RegExp(`^${base}(-r\\d+)?$`);
  const replaces = (await db.packs.toArray()).find(({ id, origin }) => origin === 'file' && ofName.test(id)) ?? null;
  const staged = await db.disputes.orderBy('pack').uniqueKeys();
  const taken = new Set([...staged, ...(await db.packs.toCollection().primaryKeys())]);
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-r${n}`;
  return { id, replaces };
}

/** Make staged contents a pack. What the reader noted, kept and added at disputes of the pack it replaces goes along. */
export async function publishClaims(db: ParallaxDatabase, staged: StagedPack, now: Date): Promise<void> {
  const { id, name, replaces, reviewers } = staged;
  const topics: Phrasings = { en: topicWords(staged.claims, MOST_TOPICS) };
  const tables = [db.packs, db.stories, db.disputes, db.phrasings, db.ownAccounts, db.notes, db.keptPassages];
  await db.transaction('rw', tables, async () => {
    await db.stories.bulkPut(
      [...reviewers].map(([story, reviewer]) => ({
        id: story,
        pack: id,
        title: { en: cut(reviewer.name, 500) },
        summary: { en: `Claims reviewed by ${cut(reviewer.name, 400)}.` },
        disputes: reviewer.disputes,
      })),
    );
    await db.packs.put({
      id,
      version: now.toISOString().slice(0, 10).replaceAll('-', '.'),
      title: { en: cut(name, 500) },
      summary: { en: 'Claims and what reviewers concluded, as the reviewers published it.' },
      licence: 'As each reviewer states',
      topics,
      origin: 'file',
      enabled: replaces?.enabled ?? true,
      revision: nextRevision(replaces ?? undefined),
      stories: [...reviewers.keys()],
    });
    if (replaces) {
      await db.packs.delete(replaces.id);
      await moveOwn(db, replaces.id, id);
    }
    await mergeOwnAccountsOf(db, id);
  });
  await publishTopics(db);
}

/** Let what the reader wrote at disputes of one pack be at those of another: a claim has the same id in both. */
async function moveOwn(db: ParallaxDatabase, from: string, to: string): Promise<void> {
  const renamed = (key: string) => `${to}${key.slice(from.length)}`;
  const notes = await db.notes.where('dispute').startsWith(`${from}/`).toArray();
  await db.notes.bulkDelete(notes.map(({ dispute }) => dispute));
  await db.notes.bulkPut(notes.map((note) => ({ ...note, dispute: renamed(note.dispute) })));
  const passages = await db.keptPassages.where('dispute').startsWith(`${from}/`).toArray();
  await db.keptPassages.bulkPut(passages.map((one) => ({ ...one, dispute: one.dispute && renamed(one.dispute) })));
  const accounts = await db.ownAccounts.where({ pack: from }).toArray();
  await db.ownAccounts.where({ pack: from }).delete();
  await db.ownAccounts.bulkPut(accounts.map((account) => ({ ...account, pack: to })));
}
