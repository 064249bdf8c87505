import { useEffect, useState } from 'preact/hooks';
import { type DisputeRecord, db } from '../../storage/db.ts';
import type { StoryTitle } from '../../storage/story-store.ts';
import { readStories } from '../../storage/story-store.ts';
import { useLiveQuery } from '../../storage/use-live-query.ts';
import { SearchIndex } from './search-index.ts';

/** What a search needs: the index, and what its filters offer. */
export interface Searchable {
  index: SearchIndex;
  stories: StoryTitle[];
  /** Names, sorted. */
  claimants: string[];
  /** BCP 47 tags of the sources' languages, the most frequent first. */
  languages: string[];
}

/** Return what a search needs, built again when packs change; undefined until the first is built. */
export function useSearchIndex(): Searchable | undefined {
  const stories = useLiveQuery(() => readStories(db), []);
  const [searchable, setSearchable] = useState<Searchable>();
  useEffect(() => {
    if (!stories) return;
    let stale = false;
    const disputes = stories.flatMap((story) => story.disputes);
    SearchIndex.build(disputes).then((index) => {
      if (stale) return;
      const titles = stories.map(({ pack, story }) => ({ key: `${pack.id}/${story.id}`, title: story.title }));
      setSearchable({ index, stories: titles, ...choices(disputes) });
    });
    return () => {
      stale = true;
    };
  }, [stories]);
  return searchable;
}

function choices(disputes: readonly DisputeRecord[]): Pick<Searchable, 'claimants' | 'languages'> {
  const accounts = disputes.flatMap((dispute) => dispute.accounts);
  const claimants = new Set(accounts.flatMap((account) => account.claimants.map(({ name }) => name)));
  const languages = Map.groupBy(
    accounts.flatMap((account) => account.sources.map(({ lang }) => lang)),
    (lang) => lang,
  );
  return {
    claimants: [...claimants].sort((a, b) => a.localeCompare(b)),
    languages: [...languages].sort(([, a], [, b]) => b.length - a.length).map(([lang]) => lang),
  };
}
