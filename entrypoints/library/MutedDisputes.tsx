import { message } from '../../components/i18n.ts';
import { LocalText } from '../../components/LocalText.tsx';
import { db } from '../../storage/db.ts';
import { disputeKey, findDisputes } from '../../storage/dispute-store.ts';
import { muteDispute } from '../../storage/mute-dispute.ts';
import { useLiveQuery } from '../../storage/use-live-query.ts';

interface Props {
  keys: readonly string[];
}

/** The questions that the reader does not want marked, each to be brought back. */
export function MutedDisputes({ keys }: Props) {
  const disputes = useLiveQuery(() => findDisputes(db, keys), [keys.join()]);
  return (
    <section>
      <h2>{message('mutedQuestions')}</h2>
      {disputes?.length === 0 && <p class="soft">{message('noneMuted')}</p>}
      <ul class="rows">
        {disputes?.map(({ pack, id, question }) => (
          <li key={`${pack}/${id}`} class="row">
            <LocalText text={question} />
            <button type="button" class="button" onClick={() => muteDispute(disputeKey(pack, id), false)}>
              {message('markAgain')}{' '}
              <span class="visually-hidden">
                <LocalText text={question} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
