/**
 * What content scripts and pages may ask of the background. Types only describe; the handlers parse every request.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Block, Match } from '../../matching/types.ts';
import type { DisputeRecord } from '../../storage/db.ts';
import type { DisputeKey } from '../../storage/dispute-store.ts';
import type { Text } from '../../storage/model.ts';

/** A page's text, or the part of it that is new. */
export interface MatchRequest {
  /** The document's title: context for the matcher, itself never matched. */
  title: string;
  blocks: Block[];
}

export interface MatchReply {
  /** In the order of the blocks, then of the spans. `dispute` is a key (`pack/dispute`). */
  matches: Match[];
  /** The question of every dispute in `matches`, by key. */
  questions: Record<DisputeKey, Text>;
}

/** Requests to the background and their replies. */
export interface BackgroundProtocol {
  /** Match a page's blocks. From tabs only. */
  findMatches(request: MatchRequest): MatchReply;
  /** One dispute with its accounts, or null when it is gone. */
  openDispute(key: DisputeKey): DisputeRecord | null;
  /** The number of disputes on the sender's page, for the badge. From tabs only. */
  showCount(count: number): void;
}

export const background = defineExtensionMessaging<BackgroundProtocol>();
