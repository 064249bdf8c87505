/** Staged claims into a pack that is seen, in one transaction, in place of the one from a file of the same name. */
import { claimPackId, firstId, freeClaimPackId } from './claim-pack-id.ts';
import { cut } from './cut-text.ts';
import type { PackRecord, ParallaxDatabase } from './db.ts';
import { mergeOwnAccountsOf } from './merge-own-accounts.ts';
import type { Phrasings } from './model.ts';
import { nextRevision } from './next-revision.ts';
import { isEmptyDiff } from './pack-diff.ts';
import { publishTopics } from './publish-topics.ts';
import { updateSettings } from './settings.ts';
import { topicWords } from './topic-words.ts';

/** Topic words of one import, as many as a pack may have in a language. */
const MOST_TOPICS = 200;

/** Claims that are named among those that came or went. */
const MOST_NAMED = 200;

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
  const base = claimPackId(name);
  const replaces =
    (await db.packs.toArray()).find(({ id, origin }) => origin === 'file' && firstId(id) === base) ?? null;
  const staged = await db.disputes.orderBy('pack').uniqueKeys();
  const id = freeClaimPackId(base, new Set([...staged, ...(await db.packs.toCollection().primaryKeys())]));
  return { id, replaces };
}

/**
 * Make staged contents a pack. What the reader noted, kept, added and muted at disputes of the pack it replaces goes
 * along.
 */
export async function publishClaims(db: ParallaxDatabase, staged: StagedPack, now: Date): Promise<void> {
  const { id, name, replaces, reviewers } = staged;
  const version = now.toISOString().slice(0, 10).replaceAll('-', '.');
  const topics: Phrasings = { en: topicWords(staged.claims, MOST_TOPICS) };
  const tables = [
    ...[db.packs, db.stories, db.disputes, db.phrasings, db.packChanges],
    ...[db.ownAccounts, db.notes, db.keptPassages],
  ];
  // Mutes are no part of the database: they hold under both ids while it changes, so that none is lost half way.
  if (replaces) await renameMutes((key) => [key, renamed(key, replaces.id, id)]);
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
      version,
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
      await noteClaimChanges(db, replaces, { id, version }, now);
      await db.packs.delete(replaces.id);
      await moveOwn(db, replaces.id, id);
    }
    await mergeOwnAccountsOf(db, id);
  });
  if (replaces) await renameMutes((key) => [renamed(key, replaces.id, id)]);
  await publishTopics(db);
}

/** Return a key of one pack as a key of another; other keys as they are. */
function renamed(key: string, from: string, to: string): string {
  return key.startsWith(`${from}/`) ? `${to}${key.slice(from.length)}` : key;
}

function renameMutes(keysFor: (key: string) => string[]): Promise<void> {
  const rename = (keys: readonly string[]) => [...new Set(keys.flatMap(keysFor))];
  return updateSettings(({ mutedDisputes, mutedStories }) => ({
    mutedDisputes: rename(mutedDisputes),
    mutedStories: rename(mutedStories),
  }));
}

/** Note which claims come and go; the reviews within a claim are not compared, of a hundred thousand nobody reads them. */
async function noteClaimChanges(
  db: ParallaxDatabase,
  replaces: PackRecord,
  { id, version }: { id: string; version: string },
  now: Date,
): Promise<void> {
  const idsOf = async (pack: string) => {
    const keys = await db.disputes.where('pack').equals(pack).primaryKeys();
    return new Set(keys.map(([, dispute]) => dispute));
  };
  const [old, next] = await Promise.all([idsOf(replaces.id), idsOf(id)]);
  const named = async (pack: string, ids: ReadonlySet<string>) => {
    const keys = [...ids].slice(0, MOST_NAMED).map((dispute): [string, string] => [pack, dispute]);
    const records = await db.disputes.bulkGet(keys);
    return records.flatMap((record) => (record ? [{ id: record.id, question: record.question }] : []));
  };
  const [came, went] = [next.difference(old), old.difference(next)];
  const diff = {
    added: await named(id, came),
    changed: [],
    removed: await named(replaces.id, went),
    unchanged: next.size - came.size,
  };
  await db.packChanges.delete(replaces.id);
  if (isEmptyDiff(diff)) return;
  const unnamed = came.size + went.size - diff.added.length - diff.removed.length;
  await db.packChanges.put({ pack: id, from: replaces.version, to: version, at: now.toISOString(), diff, unnamed });
}

/** Let what the reader wrote at disputes of one pack be at those of another: a claim has the same id in both. */
async function moveOwn(db: ParallaxDatabase, from: string, to: string): Promise<void> {
  const moved = (key: string) => renamed(key, from, to);
  const notes = await db.notes.where('dispute').startsWith(`${from}/`).toArray();
  await db.notes.bulkDelete(notes.map(({ dispute }) => dispute));
  await db.notes.bulkPut(notes.map((note) => ({ ...note, dispute: moved(note.dispute) })));
  const passages = await db.keptPassages.where('dispute').startsWith(`${from}/`).toArray();
  await db.keptPassages.bulkPut(passages.map((one) => ({ ...one, dispute: one.dispute && moved(one.dispute) })));
  const accounts = await db.ownAccounts.where({ pack: from }).toArray();
  await db.ownAccounts.where({ pack: from }).delete();
  await db.ownAccounts.bulkPut(accounts.map((account) => ({ ...account, pack: to })));
}
