import { message } from '../../components/i18n.ts';
import { db } from '../../storage/db.ts';
import { disputeKey, findDisputes } from '../../storage/dispute-store.ts';
import { muteDispute } from '../../storage/mute-dispute.ts';
import { muteStory } from '../../storage/mute-story.ts';
import type { Settings } from '../../storage/settings.ts';
import { findStoriesByKey } from '../../storage/story-store.ts';
import { useLiveQuery } from '../../storage/use-live-query.ts';
import { MutedList } from './MutedList.tsx';

/** The stories and questions that the reader does not want marked. */
export function Muted({ mutedStories, mutedDisputes }: Pick<Settings, 'mutedStories' | 'mutedDisputes'>) {
  const stories = useLiveQuery(() => findStoriesByKey(db, mutedStories), [mutedStories.join()]);
  const disputes = useLiveQuery(() => findDisputes(db, mutedDisputes), [mutedDisputes.join()]);
  return (
    <>
      <MutedList
        title={message('mutedStories')}
        items={stories?.map(({ key, title }) => ({ key, text: title }))}
        onUnmute={(key) => muteStory(key, false)}
      />
      <MutedList
        title={message('mutedQuestions')}
        items={disputes?.map(({ pack, id, question }) => ({ key: disputeKey(pack, id), text: question }))}
        onUnmute={(key) => muteDispute(key, false)}
      />
    </>
  );
}
