import { message } from '../../components/i18n.ts';
import { LocalText } from '../../components/LocalText.tsx';
import { libraryHash } from '../../components/library-link.ts';
import { formatNumber } from '../../components/locale.ts';
import { db } from '../../storage/db.ts';
import { type FullStory, readStories } from '../../storage/story-store.ts';
import { useLiveQuery } from '../../storage/use-live-query.ts';
import { usePageTitle } from './use-page-title.ts';

/** Every story of the packs that are on. */
export function StoriesPage() {
  usePageTitle(message('library'));
  const stories = useLiveQuery(() => readStories(db), []);
  if (!stories) return null;
  const disputes = stories.flatMap((story) => story.disputes);
  const accounts = disputes.flatMap((dispute) => dispute.accounts);
  return (
    <div class="page stories">
      <h1>{message('stories')}</h1>
      <p class="lead">
        {message(
          'librarySize',
          formatNumber(disputes.length),
          formatNumber(accounts.length),
          formatNumber(accounts.flatMap(({ sources }) => sources).length),
        )}
      </p>
      {stories.length === 0 && <p role="status">{message('noPackOn')}</p>}
      <ul class="tiles">
        {stories.map((story) => (
          <li key={`${story.pack.id}/${story.story.id}`}>
            <StoryTile {...story} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function StoryTile({ pack, story, disputes }: FullStory) {
  return (
    <article class="tile">
      <h2>
        <a href={libraryHash('story', pack.id, story.id)}>
          <LocalText text={story.title} />
        </a>
      </h2>
      <p>
        <LocalText text={story.summary} />
      </p>
      <p class="soft">{message('questionCount', formatNumber(disputes.length))}</p>
    </article>
  );
}
