import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { faultKind } from '../../../components/fault-kind.ts';
import { StorageBlockedError, StoragePrivateError, StorageReplacedError } from '../../../storage/watch-connection.ts';

const quota = new DOMException('The quota has been exceeded.', 'QuotaExceededError');

test.each([
  ['a write without room', quota, 'full'],
  ['a transaction that was aborted for want of room', new Dexie.AbortError('Transaction aborted', quota), 'full'],
  ['the same from another context', Object.assign(new Error('x'), { name: 'QuotaExceededError' }), 'full'],
  ['settings without room', new Error('QUOTA_BYTES quota exceeded'), 'full'],
  ['an older connection in the way', new StorageBlockedError('x'), 'blocked'],
  ['a deleted database', new StorageReplacedError('x'), 'replaced'],
  ['a private window', new StoragePrivateError('x'), 'private'],
  ['a database that cannot be opened', new Dexie.OpenFailedError('x'), 'unreadable'],
  ['a file of the database that is damaged', new DOMException('Internal error', 'UnknownError'), 'unreadable'],
  [
    'a connection closed because of such a file',
    new Dexie.DatabaseClosedError('x', new DOMException('Internal error', 'UnknownError')),
    'unreadable',
  ],
  ['a mistake of ours', new TypeError('x is undefined'), 'other'],
  ['something that is no error', 'x', 'other'],
  ['an error that names itself', Object.assign(new Error('x'), { inner: undefined }), 'other'],
])('%s', (_, thrown, kind) => {
  expect(faultKind(thrown)).toBe(kind);
});
