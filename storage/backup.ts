/**
 * Everything in one file: the reader's own, the packs from files, settings. Of the built-in pack only whether it is on,
 * since every copy of the extension brings it along. The compiled index is left out: it is made from the rest.
 */
import type { KeptPassage, NoteRecord, OwnAccountRecord, ParallaxDatabase } from './db.ts';
import { readDismissals } from './dismissals.ts';
import type { Pack } from './model.ts';
import { findReadablePack } from './read-pack.ts';
import { readSettings, type Settings } from './settings.ts';
import type { SubscriptionPackRecord, SubscriptionRecord } from './subscription-record.ts';

/** The format of a backup, 1 today. */
export const BACKUP_FORMAT = 1;

export interface Backup {
  parallaxBackup: typeof BACKUP_FORMAT;
  /** When it was made: ISO 8601 in UTC. */
  made: string;
  /** Packs from files and of subscriptions, and the reader's own. */
  packs: { enabled: boolean; pack: Pack }[];
  builtIn: { id: string; enabled: boolean }[];
  ownAccounts: OwnAccountRecord[];
  keptPassages: KeptPassage[];
  notes: NoteRecord[];
  /** Without what the last check found: another browser checks anew, when it may reach the host. */
  subscriptions: SavedSubscription[];
  /** Packs of subscriptions that wait, or that can be brought back. */
  subscriptionPacks: SubscriptionPackRecord[];
  /** Topic words are left out: they follow from the packs. */
  settings: Omit<Settings, 'topics'>;
  /** Passages that the reader dismissed, as hashes. */
  dismissals: string[];
}

/** A subscription as a backup holds it. */
export type SavedSubscription = Omit<SubscriptionRecord, 'etag' | 'checked' | 'due' | 'failures' | 'fault'>;

/** Return everything as it is at one moment. */
export async function makeBackup(db: ParallaxDatabase, now = new Date()): Promise<Backup> {
  const [{ topics: _, ...settings }, dismissals] = await Promise.all([readSettings(), readDismissals()]);
  return db.transaction('r', db.tables, async () => {
    const records = await db.packs.orderBy('id').toArray();
    const packs: Backup['packs'] = [];
    for (const { id, enabled, origin } of records) {
      const pack = origin === 'built-in' ? null : await findReadablePack(db, id);
      if (pack) packs.push({ enabled, pack });
    }
    return {
      parallaxBackup: BACKUP_FORMAT,
      made: now.toISOString(),
      packs,
      builtIn: records.filter(({ origin }) => origin === 'built-in').map(({ id, enabled }) => ({ id, enabled })),
      ownAccounts: await db.ownAccounts.toArray(),
      keptPassages: await db.keptPassages.toArray(),
      notes: await db.notes.toArray(),
      subscriptions: (await db.subscriptions.toArray()).map(withoutCheck),
      subscriptionPacks: await db.subscriptionPacks.toArray(),
      settings,
      dismissals: [...dismissals],
    };
  });
}

/** Yield the text of a backup's file in parts, since with large packs it is longer than a string may be. */
export function* backupText(backup: Backup): Generator<string> {
  const { packs, ...rest } = backup;
  const tail = JSON.stringify(rest, null, 1).slice(1);
  yield '{\n "packs": [';
  for (const [at, { enabled, pack }] of packs.entries()) {
    const { stories, ...head } = pack;
    yield `${at > 0 ? ',' : ''}\n{"enabled":${enabled},"pack":${JSON.stringify(head).slice(0, -1)},"stories":[`;
    for (const [place, story] of stories.entries()) yield `${place > 0 ? ',' : ''}\n${JSON.stringify(story)}`;
    yield ']}}';
  }
  yield `],${tail}\n`;
}

function withoutCheck(record: SubscriptionRecord): SavedSubscription {
  const { etag: _, checked: __, due: ___, failures: ____, fault: _____, ...saved } = record;
  return saved;
}
