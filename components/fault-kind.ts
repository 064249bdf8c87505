/**
 * What stands in the way of storing or reading, told apart as far as the reader can do something about it: no room left,
 * an older tab in the way, replaced under the page, kept from a private window, not to be opened, or anything else.
 */
export const FAULT_KINDS = ['full', 'blocked', 'replaced', 'private', 'unreadable', 'other'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** Kinds by the names of errors: those of IndexedDB, of Dexie, and of storage/watch-connection.ts. */
const KINDS: { [name: string]: FaultKind } = {
  QuotaExceededError: 'full',
  StorageBlockedError: 'blocked',
  StorageReplacedError: 'replaced',
  VersionError: 'replaced',
  StoragePrivateError: 'private',
  DatabaseClosedError: 'unreadable',
  OpenFailedError: 'unreadable',
  MissingAPIError: 'unreadable',
  InvalidStateError: 'unreadable',
  NotFoundError: 'unreadable',
  UnknownError: 'unreadable',
};

/** Return what `thrown` means to the reader. Errors keep their names from one context to another. */
export function faultKind(thrown: unknown): FaultKind {
  if (!(thrown instanceof Error || thrown instanceof DOMException)) return 'other';
  // A transaction that ran out of room is aborted, and the abort names the cause.
  const inner = 'inner' in thrown && thrown.inner !== thrown ? thrown.inner : undefined;
  const kind = inner === undefined ? 'other' : faultKind(inner);
  if (kind !== 'other') return kind;
  return KINDS[thrown.name] ?? (/\bquota\b|QuotaExceeded/i.test(thrown.message) ? 'full' : 'other');
}
