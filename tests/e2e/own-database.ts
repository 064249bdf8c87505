/** The extension's database as a page of the extension reaches it without our code: to spoil it, and to look into it. */
import type { Page } from 'puppeteer-core';
import type { Browser } from 'wxt/browser';

/** The extension API as a page of the extension has it, where these functions are evaluated. */
declare const chrome: Pick<typeof Browser, 'runtime' | 'storage'>;
declare global {
  var connection: IDBDatabase | undefined;
}

/** Delete the database and the settings, as a reader does with the browser's developer tools. */
export function deleteEverything(own: Page): Promise<void> {
  return own.evaluate(async () => {
    await new Promise<void>((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase('parallax');
      deleting.onsuccess = () => resolve();
      deleting.onerror = () => reject(deleting.error);
    });
    await chrome.storage.local.clear();
  });
}

/** Ask the background to bring everything into order, without waiting for it. */
export function askToPrepare(own: Page): Promise<void> {
  return own.evaluate(() => {
    chrome.runtime.sendMessage({ type: 'prepare' }).catch(() => {});
  });
}

/** Keep every other context from the database until `release`: theirs is the next turn, which does not come. */
export function hold(own: Page): Promise<void> {
  return own.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('parallax');
        opening.onsuccess = () => {
          const connection = opening.result;
          globalThis.connection = connection;
          const packs = connection.transaction([...connection.objectStoreNames], 'readwrite').objectStore('packs');
          const go = () => {
            if (globalThis.connection) packs.count().onsuccess = go;
            else connection.close();
          };
          go();
          resolve();
        };
      }),
  );
}

/** Let others have the database again. */
export function release(own: Page): Promise<void> {
  return own.evaluate(() => {
    globalThis.connection = undefined;
  });
}

/** Open the database as a much older version would have left it, and keep it open come what may. */
export function occupyAsOlder(own: Page): Promise<void> {
  return own.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('parallax', 1);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          globalThis.connection = opening.result;
          resolve();
        };
      }),
  );
}

/** Close what `occupyAsOlder` opened. */
export function leave(own: Page): Promise<void> {
  return own.evaluate(() => {
    globalThis.connection?.close();
    globalThis.connection = undefined;
  });
}

/** Take away from every record of the disputes what nothing can do without, and the index with it. */
export function damageDisputes(own: Page): Promise<void> {
  return own.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('parallax');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['disputes', 'index'], 'readwrite');
          transaction.objectStore('index').clear();
          transaction.objectStore('disputes').openCursor().onsuccess = ({ target }) => {
            const cursor = target instanceof IDBRequest ? target.result : null;
            if (!cursor) return;
            const { accounts: _, ...rest } = cursor.value;
            cursor.update(rest);
            cursor.continue();
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          transaction.onerror = () => reject(transaction.error);
        };
      }),
  );
}

/** Return how many records there are of each pack, by table. */
export function countRecords(own: Page): Promise<{ [table: string]: { [pack: string]: number } }> {
  return own.evaluate(
    () =>
      new Promise<{ [table: string]: { [pack: string]: number } }>((resolve, reject) => {
        const opening = indexedDB.open('parallax');
        opening.onsuccess = () => {
          const tables = ['packs', 'stories', 'disputes', 'phrasings', 'concepts'];
          const transaction = opening.result.transaction(tables);
          const found: { [table: string]: { [pack: string]: number } } = {};
          for (const table of tables) {
            transaction.objectStore(table).getAllKeys().onsuccess = ({ target }) => {
              const keys: (string | string[])[] = target instanceof IDBRequest ? target.result : [];
              const counts: { [pack: string]: number } = {};
              for (const key of keys) {
                const pack = typeof key === 'string' ? key : (key[0] ?? '');
                counts[pack] = (counts[pack] ?? 0) + 1;
              }
              found[table] = counts;
            };
          }
          transaction.oncomplete = () => {
            opening.result.close();
            resolve(found);
          };
          transaction.onerror = () => reject(transaction.error);
        };
      }),
  );
}

/** Return whether there is room for one more record, which is not kept. */
export function canWrite(own: Page): Promise<boolean> {
  return own.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open('parallax');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('notes', 'readwrite');
          const notes = transaction.objectStore('notes');
          notes.put({ dispute: 'a/b', text: '', written: '' }).onsuccess = () => notes.delete('a/b');
          const end = (could: boolean) => () => {
            opening.result.close();
            resolve(could);
          };
          transaction.oncomplete = end(true);
          transaction.onabort = end(false);
        };
      }),
  );
}
