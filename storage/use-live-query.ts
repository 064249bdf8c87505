/** Dexie's liveQuery as a Preact hook. */
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

/**
 * Return what `query` resolves to, again after every change of what it read, in any context; undefined until first
 * resolved. `inputs` are what the query depends on besides the database.
 */
export function useLiveQuery<T>(query: () => Promise<T>, inputs: readonly unknown[]): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({ next: setValue });
    return () => subscription.unsubscribe();
  }, inputs);
  return value;
}
