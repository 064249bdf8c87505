import { useEffect, useState } from 'preact/hooks';
import { db } from '../../../storage/db.ts';
import { findDisputes } from '../../../storage/dispute-store.ts';
import type { SearchFilters } from '../search-filters.ts';
import type { Hit } from '../search-index.ts';
import type { LargePacks } from './ask-worker.ts';
import { hitOf } from './hit-of.ts';

/** What was found in large packs. */
export interface LargeResult {
  /** What was searched for. */
  query: string;
  total: number;
  /** The best of them, read from the database. */
  hits: Hit[];
}

/**
 * Return what the large packs have on a search, at most `most` of it; undefined until they are ready for the first
 * time. While a new search is under way, the result of the one before stays.
 */
export function useLargeSearch(
  packs: LargePacks | null | undefined,
  query: string,
  filters: SearchFilters,
  most: number,
): LargeResult | undefined {
  const [result, setResult] = useState<LargeResult>();
  useEffect(() => {
    if (packs === undefined) return;
    let stale = false;
    find(packs, query, filters, most).then((found) => {
      if (!stale) setResult(found);
    });
    return () => {
      stale = true;
    };
  }, [packs, query, JSON.stringify(filters)]);
  return result;
}

async function find(
  packs: LargePacks | null,
  query: string,
  filters: SearchFilters,
  most: number,
): Promise<LargeResult> {
  if (!packs) return { query, total: 0, hits: [] };
  const { total, keys } = await packs.search(query, filters, most);
  const disputes = await findDisputes(db, keys);
  return { query, total, hits: disputes.map((dispute) => hitOf(dispute, query)) };
}
