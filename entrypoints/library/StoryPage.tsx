import { useState } from 'preact/hooks';
import { interfaceLanguage, message } from '../../components/i18n.ts';
import { LocalText } from '../../components/LocalText.tsx';
import { libraryHash } from '../../components/library-link.ts';
import { formatNumber } from '../../components/locale.ts';
import { db } from '../../storage/db.ts';
import { inLanguage } from '../../storage/model.ts';
import { muteStory, storyKey } from '../../storage/mute-story.ts';
import { findStory } from '../../storage/story-store.ts';
import { useLiveQuery } from '../../storage/use-live-query.ts';
import { useSettings } from '../../storage/use-settings.ts';
import { Missing } from './Missing.tsx';
import { MuteButton } from './MuteButton.tsx';
import { Timeline } from './Timeline.tsx';
import { usePageTitle } from './use-page-title.ts';

interface Props {
  pack: string;
  id: string;
}

/** Questions shown at once, and added by a click: a large import may have thousands in one story. */
const STEP = 200;

/** One story: what it is about, its questions, and when what was said. */
export function StoryPage({ pack, id }: Props) {
  const key = storyKey(pack, id);
  const settings = useSettings();
  const [most, setMost] = useState(STEP);
  const found = useLiveQuery(() => findStory(db, pack, id, most), [pack, id, most]);
  usePageTitle(found ? inLanguage(found.story.title, interfaceLanguage()).text : undefined);
  if (found === undefined) return null;
  if (found === null) return <Missing />;
  const { story, disputes } = found;
  const isWhole = story.disputes.length <= most;
  return (
    <div class="page">
      <nav class="breadcrumb" aria-label={message('breadcrumb')}>
        <a href={libraryHash()}>{message('stories')}</a>
      </nav>
      <h1>
        <LocalText text={story.title} />
      </h1>
      <p class="lead">
        <LocalText text={story.summary} />
      </p>
      <div class="actions">
        <span class="soft">{message('questionCount', formatNumber(story.disputes.length))}</span>
        {settings && (
          <MuteButton
            muted={settings.mutedStories.includes(key)}
            labels={{ mute: 'muteThisStory', muted: 'storyIsMuted' }}
            onChange={(muted) => muteStory(key, muted)}
          />
        )}
      </div>
      <h2>{message('questions')}</h2>
      <ul class="questions">
        {disputes.map((dispute) => (
          <li key={dispute.id}>
            <a href={libraryHash('dispute', pack, dispute.id)}>
              <LocalText text={dispute.question} />
            </a>{' '}
            <span class="soft">{message('accountCount', formatNumber(dispute.accounts.length))}</span>
          </li>
        ))}
      </ul>
      {isWhole ? (
        <Timeline story={story} disputes={disputes} />
      ) : (
        <div class="actions">
          <button type="button" class="button" onClick={() => setMost(most + STEP)}>
            {message('showMore')}
          </button>
        </div>
      )}
    </div>
  );
}
