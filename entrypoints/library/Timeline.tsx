import { DateText } from '../../components/DateText.tsx';
import { message } from '../../components/i18n.ts';
import { LocalText } from '../../components/LocalText.tsx';
import { libraryHash } from '../../components/library-link.ts';
import { SourceList } from '../../components/SourceList.tsx';
import type { DisputeRecord, StoryRecord } from '../../storage/db.ts';
import { TimelinePicture } from './TimelinePicture.tsx';
import { storyDates, type TimelineDate } from './timeline.ts';
import './timeline.css';

interface Props {
  story: StoryRecord;
  disputes: readonly DisputeRecord[];
}

/** When what of a story happened and was said: a picture for the shape of it, and a list along a line for the rest. */
export function Timeline({ story, disputes }: Props) {
  const dates = storyDates(story, disputes);
  if (dates.length < 2) return null;
  return (
    <section class="timeline">
      <h2>{message('timeline')}</h2>
      <p class="soft">{message('timelineLead')}</p>
      <TimelinePicture dates={dates} />
      <ol>
        {dates.map((entry) => (
          <DateEntry key={entry.date} {...entry} />
        ))}
      </ol>
    </section>
  );
}

function DateEntry({ date, events, accounts }: TimelineDate) {
  return (
    <li>
      <h3>
        <DateText date={date} />
      </h3>
      <ul>
        {events.map((event) => (
          <li key={`${event.time} ${event.text.en}`} class="event">
            {event.time && <time dateTime={event.time}>{event.time} </time>}
            <LocalText text={event.text} />
            <SourceList sources={event.sources} />
          </li>
        ))}
        {accounts.map(({ dispute, account }) => (
          <li key={`${dispute.id} ${account.id}`} class="given-account">
            <bdi lang="en">{account.claimants[0]?.name}</bdi>: <LocalText text={account.claim} />{' '}
            <a href={libraryHash('dispute', dispute.pack, dispute.id)}>
              <LocalText text={dispute.question} />
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}
