/** Dexie's liveQuery as a Preact hook. */
import Dexie, { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

/**
 * Return what `query` resolves to, again after every change of what it read, in any context; undefined until first
 * resolved. `inputs` are what the query depends on besides the database. What goes wrong is reported to the page as an
 * uncaught error is, so that it is said in one place.
 */
export function useLiveQuery<T>(query: () => Promise<T>, inputs: readonly unknown[]): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    if (!Dexie.dependencies.indexedDB) {
      // In a private window of Firefox liveQuery asks nothing; a query may have another source. That there is no database
      // is said where the connection is watched.
      query().then(setValue, () => {});
      return;
    }
    const subscription = liveQuery(query).subscribe({ next: setValue, error: reportError });
    return () => subscription.unsubscribe();
  }, inputs);
  return value;
}
