import type { ComponentChild } from 'preact';
import { startPage } from '../../components/start-page.tsx';
import { db } from '../../storage/db.ts';
import { watchConnection } from '../../storage/watch-connection.ts';
import { background } from '../background/protocol.ts';

/**
 * Show a page of the extension, and have the background bring into order what an interrupted installation, import or
 * restore may have left. What stands in the way is said on the page.
 */
export function beginPage(page: ComponentChild): void {
  startPage(page);
  watchConnection(db, reportError);
  background.sendMessage('prepare').then(
    (name) => name !== null && reportError(Object.assign(new Error(name), { name })),
    // A background that was stopped meanwhile is asked again by the next page.
    () => {},
  );
}
