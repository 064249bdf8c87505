import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { message } from '../../components/i18n.ts';
import { formatNumber } from '../../components/locale.ts';
import type { DisputeRecord } from '../../storage/db.ts';
import { db } from '../../storage/db.ts';
import { type DisputeKey, disputeKey, findDisputes } from '../../storage/dispute-store.ts';
import { muteDispute } from '../../storage/mute-dispute.ts';
import { muteStory, storyKey } from '../../storage/mute-story.ts';
import { findStoryTitles, type StoryTitle } from '../../storage/story-store.ts';
import { useLiveQuery } from '../../storage/use-live-query.ts';
import { background } from '../background/protocol.ts';
import { type PageMatch, page } from '../content/protocol.ts';
import { FoundDispute } from './FoundDispute.tsx';
import type { Muting } from './MutedNotice.tsx';
import { StoryFilter } from './StoryFilter.tsx';

interface Props {
  /** In reading order; at least one. */
  matches: readonly PageMatch[];
  tabId: number;
  onMute: (muting: Muting) => void;
}

/** The disputes of the page: those marked on it in the order in which it comes to them, then those only listed. */
export function PageFindings({ matches, tabId, onMute }: Props) {
  const keys = [...new Set(matches.map((match) => match.dispute))];
  const found = useLiveQuery(() => read(keys), [keys.join()]);
  const [chosen, setChosen] = useState<string | null>(null);
  if (!found) return null;
  const { disputes, stories } = found;
  const story = stories.some(({ key }) => key === chosen) ? chosen : null;
  const ofDispute = (dispute: DisputeRecord) => matches.filter((match) => match.dispute === keyOf(dispute));
  const isMarked = (dispute: DisputeRecord) => ofDispute(dispute).some((match) => match.strength === 'mark');
  const chosenOnes = disputes.filter((dispute) => story === null || storyOf(dispute) === story);
  const marked = chosenOnes.filter(isMarked);
  const allMarked = disputes.filter(isMarked);
  const listed = chosenOnes.filter((dispute) => !isMarked(dispute));
  const section = (dispute: DisputeRecord) => (
    <FoundDispute
      key={keyOf(dispute)}
      dispute={dispute}
      matches={ofDispute(dispute)}
      open={dispute === marked[0]}
      onReveal={(id) => page.sendMessage('revealMatch', id, tabId)}
      onMute={() => onMute({ text: dispute.question, set: (on) => muteDispute(keyOf(dispute), on) })}
      onMuteStory={() => {
        const key = storyOf(dispute);
        const title = stories.find((one) => one.key === key)?.title ?? dispute.question;
        onMute({ text: title, set: (on) => muteStory(key, on) });
      }}
    />
  );
  return (
    <>
      <div class="summary">
        <h1>
          {allMarked.length > 0
            ? message('summaryCount', formatNumber(allMarked.length))
            : message('reason_nothingFound')}
        </h1>
        <p class="soft">{message('passageCount', formatNumber(matches.length))}</p>
      </div>
      {stories.length > 1 && <StoryFilter stories={stories} chosen={story} onChoose={setChosen} />}
      {marked.map(section)}
      {listed.length > 0 && <p class="soft weaker">{message('weakerMatches')}</p>}
      {listed.map(section)}
    </>
  );
}

async function read(keys: readonly DisputeKey[]): Promise<{ disputes: DisputeRecord[]; stories: StoryTitle[] }> {
  // In a private window Firefox lets no page of ours at the database; the background, which belongs to none, reads it.
  if (browser.extension.inIncognitoContext) {
    const found = await Promise.all(keys.map((key) => background.sendMessage('openDispute', key)));
    return { disputes: found.filter((dispute) => dispute !== null), stories: [] };
  }
  const disputes = await findDisputes(db, keys);
  return { disputes, stories: await findStoryTitles(db, disputes) };
}

function keyOf({ pack, id }: DisputeRecord): DisputeKey {
  return disputeKey(pack, id);
}

function storyOf({ pack, story }: DisputeRecord): string {
  return storyKey(pack, story);
}
