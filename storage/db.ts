/**
 * The one database of the extension, in its own origin: packs, what the matcher compiles from them, and what the reader
 * keeps.
 *
 * Only the background and the extension's pages open it; a content script would get the page's IndexedDB instead.
 * Text by language stays as it came, so that the reader can change language without a reinstall.
 */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Account, Concept, Dispute, Frame, Pack, Phrasings, Story } from './model.ts';
import type { PackDiff } from './pack-diff.ts';
import type { SubscriptionPackRecord, SubscriptionRecord } from './subscription-record.ts';
import { defineVersions } from './versions.ts';

/**
 * Where a pack came from. The built-in one is replaced by updates of the extension and cannot be removed; the reader's
 * own is made of what the reader wrote and is replaced by nothing; one of a subscription comes and goes with it.
 */
export type PackOrigin = 'built-in' | 'file' | 'own' | 'subscription';

/** A pack without its contents. */
export interface PackRecord extends Omit<Pack, 'stories' | 'concepts' | 'format'> {
  origin: PackOrigin;
  enabled: boolean;
  /** Rises with every change of this pack, so that an index compiled from an older state is known as such. */
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
export interface AccountRecord extends Omit<Account, 'phrasings'> {
  /** Present when the reader added it to a pack's dispute: then it is also in `ownAccounts`, which updates leave alone. */
  own?: true | undefined;
}

/** A dispute with its accounts and sources, without the phrasings that only the matcher needs. */
export interface DisputeRecord extends Omit<Dispute, 'accounts' | 'raises' | 'frames'> {
  pack: string;
  story: string;
  accounts: AccountRecord[];
}

/** What the matcher learns from, kept apart so that reading a dispute does not load it. */
export interface PhrasingsRecord {
  pack: string;
  dispute: string;
  raises: Phrasings;
  frames?: Frame[];
  /** Phrasings by account id. */
  accounts: Record<string, Phrasings>;
}

export interface ConceptRecord extends Concept {
  pack: string;
}

/** An account that the reader added to a dispute of a pack. It outlives updates and removal of that pack. */
export interface OwnAccountRecord {
  pack: string;
  dispute: string;
  account: Account;
}

/** A place in a page's text by what stands there and around it: the W3C's TextQuoteSelector. */
export interface QuoteSelector {
  exact: string;
  prefix: string;
  suffix: string;
}

/** A passage of a page that the reader kept. */
export interface KeptPassage extends QuoteSelector {
  /** A UUID. */
  id: string;
  /** The page's title. */
  title: string;
  /** The page's address without tracking parameters. */
  url: string;
  /** BCP 47 tag that the page declares for the passage. */
  lang?: string | undefined;
  /** When it was kept: ISO 8601 in UTC. */
  kept: string;
  /** Key of the dispute that it carries (`pack/dispute`). */
  dispute?: string | undefined;
  note?: string | undefined;
}

/** The reader's note on a dispute. */
export interface NoteRecord {
  /** Key of the dispute (`pack/dispute`). */
  dispute: string;
  text: string;
  /** When it was last written: ISO 8601 in UTC. */
  written: string;
}

/** What the last change of a pack changed. */
export interface PackChangesRecord {
  pack: string;
  /** The version that was replaced. */
  from: string;
  to: string;
  /** When: ISO 8601 in UTC. */
  at: string;
  diff: PackDiff;
  /** Further questions added or removed that are not named in `diff`: those of a large library. */
  unnamed?: number | undefined;
}

/**
 * What of a restored backup lies outside of this database and is still on its way there. Written together with the
 * rest of the backup, deleted when it has arrived: so a restore that is killed half way is finished later.
 */
export interface UnfinishedRestore {
  key: 'restore';
  /** Names this restore: a later one may have taken its place meanwhile. */
  id: string;
  settings: object;
  dismissals: string[];
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
  ownAccounts!: Table<OwnAccountRecord, [pack: string, dispute: string, account: string]>;
  keptPassages!: EntityTable<KeptPassage, 'id'>;
  notes!: EntityTable<NoteRecord, 'dispute'>;
  packChanges!: EntityTable<PackChangesRecord, 'pack'>;
  subscriptions!: EntityTable<SubscriptionRecord, 'url'>;
  subscriptionPacks!: Table<SubscriptionPackRecord, [url: string, part: string]>;
  unfinished!: EntityTable<UnfinishedRestore, 'key'>;

  constructor(name = 'parallax') {
    super(name);
    defineVersions(this);
  }
}

/** The database of this context. */
export const db = new ParallaxDatabase();
