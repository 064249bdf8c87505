import { useEffect, useState } from 'preact/hooks';
import { type DisputeRecord, db } from '../../storage/db.ts';
import { storyKey } from '../../storage/mute-story.ts';
import { readBareStories, readStories, type StoryTitle } from '../../storage/story-store.ts';
import { useLiveQuery } from '../../storage/use-live-query.ts';
import type { LargePacks } from './large/ask-worker.ts';
import { SearchIndex } from './search-index.ts';

/** What the filters of a search offer. */
export interface SearchChoices {
  stories: StoryTitle[];
  /** Names, sorted; of large packs those who give most accounts. */
  claimants: string[];
  /** BCP 47 tags of the sources' languages, the most frequent first. */
  languages: string[];
}

/** Return the index of the packs that are not large, built again when packs change; undefined until the first is built. */
export function useSearchIndex(): SearchIndex | undefined {
  const stories = useLiveQuery(() => readStories(db), []);
  const [index, setIndex] = useState<SearchIndex>();
  useEffect(() => {
    if (!stories) return;
    let stale = false;
    SearchIndex.build(stories.flatMap((story) => story.disputes)).then((built) => {
      if (!stale) setIndex(built);
    });
    return () => {
      stale = true;
    };
  }, [stories]);
  return index;
}

/** Return what the filters offer; what comes from large packs is added when they are ready. */
export function useSearchChoices(large: LargePacks | null | undefined): SearchChoices | undefined {
  const own = useLiveQuery(readChoices, []);
  const [added, setAdded] = useState<Pick<SearchChoices, 'claimants' | 'languages'>>();
  useEffect(() => {
    let stale = false;
    setAdded(undefined);
    large?.choices().then((choices) => {
      if (!stale) setAdded(choices);
    });
    return () => {
      stale = true;
    };
  }, [large]);
  if (!own || !added) return own;
  const { compare } = new Intl.Collator();
  return {
    stories: own.stories,
    claimants: [...new Set([...own.claimants, ...added.claimants])].sort(compare),
    languages: [...new Set([...own.languages, ...added.languages])],
  };
}

async function readChoices(): Promise<SearchChoices> {
  const [all, small] = await Promise.all([readBareStories(db), readStories(db)]);
  return {
    stories: all.map(({ pack, story }) => ({ key: storyKey(pack.id, story.id), title: story.title })),
    ...choicesIn(small.flatMap(({ disputes }) => disputes)),
  };
}

function choicesIn(disputes: readonly DisputeRecord[]): Pick<SearchChoices, 'claimants' | 'languages'> {
  const accounts = disputes.flatMap((dispute) => dispute.accounts);
  const claimants = new Set(accounts.flatMap((account) => account.claimants.map(({ name }) => name)));
  const languages = Map.groupBy(
    accounts.flatMap((account) => account.sources.map(({ lang }) => lang)),
    (lang) => lang,
  );
  return {
    claimants: [...claimants].sort(new Intl.Collator().compare),
    languages: [...languages].sort(([, a], [, b]) => b.length - a.length).map(([lang]) => lang),
  };
}
