/** What is kept of a subscription: where a pack comes from, whose it is, and what the last check found. */
import type { Pack } from './model.ts';

/**
 * Why a check took nothing.
 * - `noPermission`, `unreachable`, `status`, `redirect`, `tooSlow`, `tooLarge`: nothing was received.
 * - `notPack`, `badSignature`: what was received is no signed pack.
 * - `otherKey`, `otherPack`, `older`, `sameVersion`, `idTaken`: it is one, but not one that may follow what is known.
 * - `storage`: the browser did not store it.
 */
export const CHECK_FAULTS = [
  'noPermission',
  'unreachable',
  'status',
  'redirect',
  'tooSlow',
  'tooLarge',
  'notPack',
  'badSignature',
  'otherKey',
  'otherPack',
  'older',
  'sameVersion',
  'idTaken',
  'storage',
] as const;
export type CheckFaultReason = (typeof CHECK_FAULTS)[number];

/** A reason with what belongs to it: the status, the version, the place of a pack's first fault. Never markup. */
export interface CheckFault {
  reason: CheckFaultReason;
  detail?: string | undefined;
}

/** A pack by address. */
export interface SubscriptionRecord {
  /** As parseAddress returns it. */
  url: string;
  /** When the reader subscribed: ISO 8601 in UTC. */
  added: string;
  /** Whether it is checked once a day by itself. */
  daily: boolean;
  /** The publisher's key, pinned with the first pack whose signature held: 32 bytes in Base64. */
  key?: string | undefined;
  /** Id of the pack, pinned likewise. */
  pack?: string | undefined;
  /** The newest version that was seen under the key. Nothing older is taken, and no other pack of that version. */
  newest?: { version: string; digest: string } | undefined;
  /** The server's mark of what it sent last. */
  etag?: string | undefined;
  /** Version of the pack that the reader has not applied yet; the pack itself is in `subscriptionPacks`. */
  waiting?: string | undefined;
  /** Version of the pack that one click brings back. */
  previous?: string | undefined;
  /** When a check last had an answer that was in order: ISO 8601 in UTC. */
  checked?: string | undefined;
  /** When the next check by itself is due, in ms since 1970. */
  due: number;
  /** Failed checks since one that was in order. */
  failures: number;
  /** What was wrong with the last check. */
  fault?: CheckFault | undefined;
}

/** A pack of a subscription that is not installed: kept apart, so that listing subscriptions does not load it. */
export interface SubscriptionPackRecord {
  url: string;
  part: 'waiting' | 'previous';
  pack: Pack;
}
