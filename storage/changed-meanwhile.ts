/** Two windows over one record: what was written in one is never replaced unseen by what was begun before in the other. */

/** Thrown when a record is not what it was when the reader began to change it; nothing is written then. */
export class ChangedMeanwhile<T> extends Error {
  override name = 'ChangedMeanwhile';
  /** What the record is now: a change that begins with it goes through. */
  readonly current: T;

  constructor(current: T) {
    super('The record was changed or deleted since the change was begun.');
    this.current = current;
  }
}

/** What a change began with, and when it is made. */
export interface Change<T> {
  /** The record as the reader saw it when beginning; absent: whatever is there is replaced. */
  begun?: T | undefined;
  now?: Date;
}

/**
 * Compare what a change began with to what is there now, within the transaction that writes.
 * @throws ChangedMeanwhile when they differ.
 */
export function checkUnchanged<T>(begun: T | undefined, current: T): void {
  if (begun !== undefined && JSON.stringify(begun) !== JSON.stringify(current)) throw new ChangedMeanwhile(current);
}
