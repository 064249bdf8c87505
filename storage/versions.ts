/**
 * One block per schema version, with its upgrade and a sentence of history. A released block is never edited: the
 * next change is a new block and a snapshot in tests/upgrades.
 */
import type Dexie from 'dexie';

/** Declare every schema version on `database`. */
export function defineVersions(database: Dexie): void {
  // Version 1 (0.1.0): packs in parts, the compiled index, the reader's own, and subscriptions.
  database.version(1).stores({
    packs: 'id',
    stories: '[pack+id], pack',
    disputes: '[pack+id], pack, [pack+story]',
    phrasings: '[pack+dispute], pack',
    concepts: '[pack+id], pack',
    index: 'key',
    ownAccounts: '[pack+dispute+account.id], pack, [pack+dispute]',
    keptPassages: 'id, kept, dispute',
    notes: 'dispute',
    packChanges: 'pack',
    subscriptions: 'url, pack',
    subscriptionPacks: '[url+part]',
    unfinished: 'key',
  });
}
