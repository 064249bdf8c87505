import { useState } from 'preact/hooks';
import { message } from '../../components/i18n.ts';
import { formatNumber } from '../../components/locale.ts';
import type { DisputeRecord } from '../../storage/db.ts';
import { db } from '../../storage/db.ts';
import { type DisputeKey, disputeKey, findDisputes } from '../../storage/dispute-store.ts';
import { muteDispute } from '../../storage/mute-dispute.ts';
import { findStoryTitles, type StoryTitle } from '../../storage/story-store.ts';
import { useLiveQuery } from '../../storage/use-live-query.ts';
import { type PageMatch, page } from '../content/protocol.ts';
import { FoundDispute } from './FoundDispute.tsx';
import { MutedNotice } from './MutedNotice.tsx';
import { StoryFilter } from './StoryFilter.tsx';

interface Props {
  /** In reading order; at least one. */
  matches: readonly PageMatch[];
  tabId: number;
}

/** The disputes of the page: those marked on it in the order in which it comes to them, then those only listed. */
export function PageFindings({ matches, tabId }: Props) {
  const keys = [...new Set(matches.map((match) => match.dispute))];
  const found = useLiveQuery(() => read(keys), [keys.join()]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [muted, setMuted] = useState<DisputeRecord | null>(null);
  if (!found) return null;
  const { disputes, stories } = found;
  const story = stories.some(({ key }) => key === chosen) ? chosen : null;
  const ofDispute = (dispute: DisputeRecord) => matches.filter((match) => match.dispute === keyOf(dispute));
  const isMarked = (dispute: DisputeRecord) => ofDispute(dispute).some((match) => match.strength === 'mark');
  const chosenOnes = disputes.filter((dispute) => story === null || storyKey(dispute) === story);
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
      onMute={() => {
        muteDispute(keyOf(dispute), true);
        setMuted(dispute);
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
      {muted && (
        <MutedNotice
          question={muted.question}
          onUndo={() => {
            muteDispute(keyOf(muted), false);
            setMuted(null);
          }}
        />
      )}
      {stories.length > 1 && <StoryFilter stories={stories} chosen={story} onChoose={setChosen} />}
      {marked.map(section)}
      {listed.length > 0 && <p class="soft weaker">{message('weakerMatches')}</p>}
      {listed.map(section)}
    </>
  );
}

async function read(keys: readonly DisputeKey[]): Promise<{ disputes: DisputeRecord[]; stories: StoryTitle[] }> {
  const disputes = await findDisputes(db, keys);
  return { disputes, stories: await findStoryTitles(db, disputes) };
}

function keyOf({ pack, id }: DisputeRecord): DisputeKey {
  return disputeKey(pack, id);
}

function storyKey({ pack, story }: DisputeRecord): string {
  return `${pack}/${story}`;
}
