/** Holds this context's connection to the database, and says what stands in its way. */
import { browser } from 'wxt/browser';
import type { ParallaxDatabase } from './db.ts';

/** Thrown or reported when an older connection, in another tab, keeps the database from being brought up to date. */
export class StorageBlockedError extends Error {
  override name = 'StorageBlockedError';
}

/** Reported when the database was deleted, or brought up to date by a newer version, under a context that is open. */
export class StorageReplacedError extends Error {
  override name = 'StorageReplacedError';
}

/** Reported in a private window of Firefox, which keeps the database of an extension from the extension's own pages. */
export class StoragePrivateError extends Error {
  override name = 'StoragePrivateError';
}

/**
 * Open the database and report to `onFault` what goes wrong with its connection from now on. A connection that a newer
 * version wants out of its way is closed for good: this context would write what that version does not understand.
 */
export function watchConnection(db: ParallaxDatabase, onFault: (fault: unknown) => void): void {
  db.on('blocked', () => onFault(blockedFault()));
  db.on('versionchange', ({ newVersion }) => {
    if (newVersion) db.close();
    onFault(new StorageReplacedError(newVersion ? 'A newer version has the database.' : 'The database was deleted.'));
    return newVersion ? false : undefined;
  });
  db.open().catch((fault) => {
    onFault(browser.extension.inIncognitoContext ? new StoragePrivateError('This window is private.') : fault);
  });
}

/**
 * Return what rejects with a StorageBlockedError while an older connection is in the way of opening the database, and
 * waits otherwise. The browser tells only the context that waits first, and tells it once: this is called before the
 * database is used, and what it learns holds until the database is open.
 */
export function watchObstacle(db: ParallaxDatabase): () => Promise<never> {
  let obstacle = Promise.withResolvers<never>();
  db.on('blocked', () => {
    // Whoever asks hears of it; nobody may.
    obstacle.promise.catch(() => {});
    obstacle.reject(blockedFault());
  });
  const everyTime = true;
  db.on(
    'ready',
    () => {
      obstacle = Promise.withResolvers();
    },
    everyTime,
  );
  return () => obstacle.promise;
}

function blockedFault(): StorageBlockedError {
  return new StorageBlockedError('An older connection to the database is open.');
}
