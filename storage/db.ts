/**
 * The one database of the extension, in its own origin: packs and what the matcher compiles from them.
 *
 * Only the background and the extension's pages open it; a content script would get the page's IndexedDB instead.
 * Text by language stays as it came, so that the reader can change language without a reinstall.
 */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Account, Concept, Dispute, Pack, Phrasings, Story } from './model.ts';
import { defineVersions } from './versions.ts';

/** Where a pack came from. The built-in one is replaced by updates of the extension and cannot be removed. */
export type PackOrigin = 'built-in' | 'file';

/** A pack without its contents. */
export interface PackRecord extends Omit<Pack, 'stories' | 'concepts' | 'format'> {
  origin: PackOrigin;
  enabled: boolean;
  /** Counts the installations of this pack, so that an index compiled from an older one is known as such. */
  revision: number;
  /** Ids of the stories in the pack's own order. */
  stories: string[];
}

/** A story without its disputes. */
export interface StoryRecord extends Omit<Story, 'disputes'> {
  pack: string;
  /** Ids of the disputes in the story's own order. */
  disputes: string[];
}

/** An account as it is read and shown: its phrasings live in their own table. */
export type AccountRecord = Omit<Account, 'phrasings'>;

/** A dispute with its accounts and sources, without the phrasings that only the matcher needs. */
export interface DisputeRecord extends Omit<Dispute, 'accounts' | 'raises'> {
  pack: string;
  story: string;
  accounts: AccountRecord[];
}

/** What the matcher learns from, kept apart so that reading a dispute does not load it. */
export interface PhrasingsRecord {
  pack: string;
  dispute: string;
  raises: Phrasings;
  /** Phrasings by account id. */
  accounts: Record<string, Phrasings>;
}

export interface ConceptRecord extends Concept {
  pack: string;
}

/** The compiled index. There is at most one, under the key `current`. */
export interface IndexRecord {
  key: 'current';
  /** Says what it was compiled from; an index with another stamp is compiled again. */
  stamp: string;
  bytes: Uint8Array;
}

/** The database. Every context opens its own connection; Dexie's liveQuery tells them of each other's writes. */
export class ParallaxDatabase extends Dexie {
  packs!: EntityTable<PackRecord, 'id'>;
  stories!: Table<StoryRecord, [pack: string, id: string]>;
  disputes!: Table<DisputeRecord, [pack: string, id: string]>;
  phrasings!: Table<PhrasingsRecord, [pack: string, dispute: string]>;
  concepts!: Table<ConceptRecord, [pack: string, id: string]>;
  index!: EntityTable<IndexRecord, 'key'>;

  constructor(name = 'parallax') {
    super(name);
    defineVersions(this);
  }
}

/** The database of this context. */
export const db = new ParallaxDatabase();
