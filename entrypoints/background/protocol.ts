/**
 * What content scripts and pages may ask of the background. Types only describe; the handlers parse every request.
 */
import type { Block, Match } from '../../matching/types.ts';
import type { DisputeRecord } from '../../storage/db.ts';
import type { DisputeKey } from '../../storage/dispute-store.ts';
import type { Text } from '../../storage/model.ts';
import { defineMessenger } from './messenger.ts';

/** A page's text, or what is new of it with what stands around that. */
export interface MatchRequest {
  /** The document's title: context for the matcher, itself never matched. */
  title: string;
  /** In the order of the page. */
  blocks: Block[];
  /** Ids of the blocks to match; the others are context too. */
  asked: number[];
}

export interface MatchReply {
  /** In the order of the blocks, then of the spans. `dispute` is a key (`pack/dispute`). */
  matches: Match[];
  /** The question of every dispute in `matches`, by key. */
  questions: Record<DisputeKey, Text>;
}

/** Requests to the background and their replies. */
export interface BackgroundProtocol {
  /**
   * Bring everything into order that may have been left half done; null, or the name of the error that stands in the
   * way, such as `QuotaExceededError`.
   */
  prepare(): string | null;
  /** Match a page's blocks. From tabs only. */
  findMatches(request: MatchRequest): MatchReply;
  /** One dispute with its accounts, or null when it is gone. */
  openDispute(key: DisputeKey): DisputeRecord | null;
  /** The number of disputes on the sender's page, for the badge. From tabs only. */
  showCount(count: number): void;
  /** Hide one passage's mark for a dispute wherever these words stand, or take that back. */
  dismissPassage(request: DismissRequest): void;
  /** Neither mark nor list a dispute anywhere, or take that back. */
  muteDispute(request: { dispute: DisputeKey; muted: boolean }): void;
  /** Open the library at a dispute, in a new tab beside the sender's. */
  openLibrary(key: DisputeKey): void;
  /** The reader has seen on a card what a mark means. */
  noteIntroduced(): void;
  /** Keep a passage among the reader's own. From a card's button. */
  keepPassage(passage: PassageToKeep): void;
  /** Read the page in a tab once, whatever its site. Only from a click of the extension's own pages; false: not allowed. */
  readTab(tabId: number): boolean;
  /** Check the subscription to an address now; its record says what came of it. Only from the extension's own pages. */
  checkSubscription(url: string): void;
}

/** A passage of the sender's page, with the words around it so that it is found again. */
export interface PassageToKeep {
  title: string;
  url: string;
  exact: string;
  prefix?: string;
  suffix?: string;
  /** BCP 47 tag that the page declares. */
  lang?: string;
  dispute?: DisputeKey;
}

export interface DismissRequest {
  dispute: DisputeKey;
  /** The words of the page. */
  passage: string;
  dismissed: boolean;
}

export const background = defineMessenger<BackgroundProtocol>();
