import type { Account, AccountGroup, Dispute } from '../storage/model.ts';
import { AccountCard } from './AccountCard.tsx';
import { LocalText } from './LocalText.tsx';

interface Props {
  dispute: Pick<Dispute, 'groups'> & { accounts: readonly Omit<Account, 'phrasings'>[] };
  /** Ids of the accounts that the page carries; undefined where there is no page. */
  carried?: ReadonlySet<string> | undefined;
}

/** The accounts of a dispute in equal weight and stored order, with a heading over those that hold the same thing. */
export function DisputeView({ dispute, carried }: Props) {
  const heading = (index: number): AccountGroup | undefined => {
    const group = dispute.accounts[index]?.group;
    return group === dispute.accounts[index - 1]?.group ? undefined : dispute.groups?.find(({ id }) => id === group);
  };
  return (
    <ul class="accounts">
      {dispute.accounts.map((account, index) => {
        const group = heading(index);
        return (
          <li key={account.id}>
            {group && (
              <p class="group">
                <LocalText text={group.label} />
              </p>
            )}
            <AccountCard account={account} carried={carried?.has(account.id)} />
          </li>
        );
      })}
    </ul>
  );
}
