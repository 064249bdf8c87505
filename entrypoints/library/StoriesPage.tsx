import { message } from '../../components/i18n.ts';
import { LocalText } from '../../components/LocalText.tsx';
import { libraryHash } from '../../components/library-link.ts';
import { formatNumber } from '../../components/locale.ts';
import { db } from '../../storage/db.ts';
import { readChanges } from '../../storage/pack-changes.ts';
import { type FullStory, readBareStories, readStories } from '../../storage/story-store.ts';
import { useLiveQuery } from '../../storage/use-live-query.ts';
import { usePageTitle } from './use-page-title.ts';

/** Every story of the packs that are on. */
export function StoriesPage() {
  usePageTitle(message('library'));
  const found = useLiveQuery(read, []);
  if (!found) return null;
  const { stories, questions, accounts, isChanged } = found;
  return (
    <div class="page stories">
      <h1>{message('stories')}</h1>
      <p class="lead">
        {accounts
          ? message(
              'librarySize',
              formatNumber(questions),
              formatNumber(accounts.length),
              formatNumber(accounts.flatMap(({ sources }) => sources).length),
            )
          : message('questionCount', formatNumber(questions))}
      </p>
      {isChanged && (
        <p>
          <a href={libraryHash('changes')}>{message('whatIsNew')}</a>
        </p>
      )}
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

/** Accounts and sources are only counted where no pack is too large to be read whole. */
async function read() {
  const [stories, small, changes] = await Promise.all([readBareStories(db), readStories(db), readChanges(db)]);
  const disputes = small.flatMap((story) => story.disputes);
  return {
    stories,
    isChanged: changes.length > 0,
    questions: stories.reduce((sum, { story }) => sum + story.disputes.length, 0),
    accounts: small.length === stories.length ? disputes.flatMap((dispute) => dispute.accounts) : null,
  };
}

function StoryTile({ pack, story }: Omit<FullStory, 'disputes'>) {
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
      <p class="soft">{message('questionCount', formatNumber(story.disputes.length))}</p>
    </article>
  );
}
