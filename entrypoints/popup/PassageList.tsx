import type { ShownAccount } from '../../components/AccountCard.tsx';
import { message } from '../../components/i18n.ts';
import { LocalText } from '../../components/LocalText.tsx';
import type { PageMatch } from '../content/protocol.ts';

interface Props {
  /** In reading order. */
  matches: readonly PageMatch[];
  accounts: readonly ShownAccount[];
  onReveal: (id: number) => void;
}

/** The page's own sentences, each with the account that it carries; a click shows it on the page. */
export function PassageList({ matches, accounts, onReveal }: Props) {
  const mixed = matches.some((match) => match.strength === 'mark');
  return (
    <ul class="passages">
      {matches.map((match) => {
        const account = accounts.find(({ id }) => id === match.account);
        return (
          <li key={match.id}>
            <button type="button" title={message('showOnPage')} onClick={() => onReveal(match.id)}>
              <q dir="auto">{match.text}</q>
              <span class="passage-note">
                {account ? <LocalText text={account.claim} /> : message('passageRaises')}
                {mixed && match.strength === 'list' && <> · {message('listedOnly')}</>}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
