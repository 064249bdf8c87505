import { DisputeView } from '../../components/DisputeView.tsx';
import { message } from '../../components/i18n.ts';
import { LocalText } from '../../components/LocalText.tsx';
import type { DisputeRecord } from '../../storage/db.ts';
import type { PageMatch } from '../content/protocol.ts';

interface Props {
  dispute: DisputeRecord;
  /** The page's matches of this dispute, in reading order. */
  matches: readonly PageMatch[];
  onReveal: (id: number) => void;
}

/** A dispute of the page: its passages, what the page carries and what it does not mention, and the accounts. */
export function FoundDispute({ dispute, matches, onReveal }: Props) {
  const carried = new Set(matches.flatMap((match) => match.account ?? []));
  return (
    <section class="dispute">
      <h2>
        <LocalText text={dispute.question} />
      </h2>
      <h3>{message('passages')}</h3>
      <ul class="passages">
        {matches.map((match) => (
          <li key={match.id}>
            <button type="button" title={message('showOnPage')} onClick={() => onReveal(match.id)}>
              <q dir="auto">{match.text}</q>
              {match.strength === 'list' && <small> {message('listedOnly')}</small>}
            </button>
          </li>
        ))}
      </ul>
      <h3>{message('competingAccounts')}</h3>
      <DisputeView dispute={dispute} carried={carried} />
    </section>
  );
}
