import { AccountCard } from '../../components/AccountCard.tsx';
import { message } from '../../components/i18n.ts';
import { LocalText } from '../../components/LocalText.tsx';
import { libraryHash } from '../../components/library-link.ts';
import { formatNumber } from '../../components/locale.ts';
import { findClaimant } from '../../storage/claimant-store.ts';
import { db } from '../../storage/db.ts';
import { useLiveQuery } from '../../storage/use-live-query.ts';
import { Missing } from './Missing.tsx';
import { usePageTitle } from './use-page-title.ts';

interface Props {
  name: string;
}

/** All accounts of one claimant, in the order in which they were given. */
export function ClaimantPage({ name }: Props) {
  usePageTitle(name);
  const claimant = useLiveQuery(() => findClaimant(db, name), [name]);
  if (claimant === undefined) return null;
  if (claimant === null) return <Missing />;
  return (
    <div class="page">
      <nav class="breadcrumb" aria-label={message('breadcrumb')}>
        <a href={libraryHash('claimants')}>{message('claimants')}</a>
      </nav>
      <h1 lang="en" dir="auto">
        {name}
      </h1>
      {claimant.roles.length > 0 && (
        <p class="lead" lang="en" dir="auto">
          {claimant.roles.join('; ')}
        </p>
      )}
      <p class="soft">{message('accountCount', formatNumber(claimant.accounts.length))}</p>
      <ol class="given">
        {claimant.accounts.map(({ dispute, account }) => (
          <li key={`${dispute.pack}/${dispute.id}/${account.id}`}>
            <h2>
              <a href={libraryHash('dispute', dispute.pack, dispute.id)}>
                <LocalText text={dispute.question} />
              </a>
            </h2>
            <AccountCard account={account} level={3} claimantHref={(other) => libraryHash('claimant', other)} />
          </li>
        ))}
      </ol>
    </div>
  );
}
