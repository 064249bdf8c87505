/** Dexie's liveQuery as a Preact hook. */
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/**
 * Return what `query` resolves to, again after every change of what it read, in any context; undefined until first
 * resolved. `inputs` are what the query depends on besides the database. What goes wrong is reported to the page as an
 * uncaught error is, so that it is said in one place.
 */
export function useLiveQuery<T>(query: () => Promise<T>, inputs: readonly unknown[]): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    if (browser.extension.inIncognitoContext) {
      // In a private window of Firefox there is no database to watch; a query may have another source. That there is none
      // is said where the connection is opened.
      query().then(setValue, () => {});
      return;
    }
    const subscription = liveQuery(query).subscribe({ next: setValue, error: reportError });
    return () => subscription.unsubscribe();
  }, inputs);
  return value;
}
