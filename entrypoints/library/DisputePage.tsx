import { CopyButton } from '../../components/CopyButton.tsx';
import { DisputeAccounts } from '../../components/DisputeAccounts.tsx';
import { disputeText } from '../../components/dispute-text.ts';
import { interfaceLanguage, message } from '../../components/i18n.ts';
import { LocalText } from '../../components/LocalText.tsx';
import { libraryHash } from '../../components/library-link.ts';
import { formatNumber, readerLocale } from '../../components/locale.ts';
import { type DisputeRecord, db, type StoryRecord } from '../../storage/db.ts';
import { disputeKey, findDispute, findDisputes } from '../../storage/dispute-store.ts';
import { inLanguage } from '../../storage/model.ts';
import { muteDispute } from '../../storage/mute-dispute.ts';
import { muteStory, storyKey } from '../../storage/mute-story.ts';
import { useLiveQuery } from '../../storage/use-live-query.ts';
import { useSettings } from '../../storage/use-settings.ts';
import { Missing } from './Missing.tsx';
import { MuteButton } from './MuteButton.tsx';
import { OwnOnDispute } from './own/OwnOnDispute.tsx';
import { usePageTitle } from './use-page-title.ts';

interface Props {
  pack: string;
  id: string;
}

/** One dispute: the question and its accounts side by side, all of one width. */
export function DisputePage({ pack, id }: Props) {
  const key = disputeKey(pack, id);
  const found = useLiveQuery(() => read(key), [key]);
  const settings = useSettings();
  usePageTitle(found ? inLanguage(found.dispute.question, interfaceLanguage()).text : undefined);
  if (found === undefined) return null;
  if (found === null) return <Missing />;
  const { dispute, story, related } = found;
  const ofStory = storyKey(pack, dispute.story);
  return (
    <div class="page wide">
      <nav class="breadcrumb" aria-label={message('breadcrumb')}>
        <a href={libraryHash()}>{message('stories')}</a>
        {story && (
          <a href={libraryHash('story', pack, story.id)}>
            <LocalText text={story.title} />
          </a>
        )}
      </nav>
      <h1>
        <LocalText text={dispute.question} />
      </h1>
      {dispute.background && (
        <p class="lead">
          <LocalText text={dispute.background} />
        </p>
      )}
      <div class="actions">
        <span class="soft">{message('accountCount', formatNumber(dispute.accounts.length))}</span>
        <CopyButton text={() => disputeText(dispute, interfaceLanguage(), readerLocale())} />
        {settings && (
          <MuteButton
            muted={settings.mutedDisputes.includes(key)}
            labels={{ mute: 'muteDispute', muted: 'isMuted' }}
            onChange={(muted) => muteDispute(key, muted)}
          />
        )}
        {settings?.mutedStories.includes(ofStory) && (
          <MuteButton
            muted
            labels={{ mute: 'muteThisStory', muted: 'storyIsMuted' }}
            onChange={(muted) => muteStory(ofStory, muted)}
          />
        )}
      </div>
      <DisputeAccounts
        dispute={dispute}
        layout="columns"
        level={2}
        claimantHref={(name) => libraryHash('claimant', name)}
      />
      <OwnOnDispute dispute={dispute} />
      {related.length > 0 && (
        <>
          <h2>{message('related')}</h2>
          <ul class="questions">
            {related.map((other) => (
              <li key={other.id}>
                <a href={libraryHash('dispute', other.pack, other.id)}>
                  <LocalText text={other.question} />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

async function read(
  key: string,
): Promise<{ dispute: DisputeRecord; story: StoryRecord | null; related: DisputeRecord[] } | null> {
  const dispute = await findDispute(db, key);
  if (!dispute) return null;
  const [story, related] = await Promise.all([
    db.stories.get([dispute.pack, dispute.story]),
    findDisputes(
      db,
      (dispute.related ?? []).map((other) => disputeKey(dispute.pack, other)),
    ),
  ]);
  return { dispute, story: story ?? null, related };
}
