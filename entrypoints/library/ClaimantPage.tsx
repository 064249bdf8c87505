import { AccountCard } from '../../components/AccountCard.tsx';
import { message } from '../../components/i18n.ts';
import { LocalText } from '../../components/LocalText.tsx';
import { libraryHash } from '../../components/library-link.ts';
import { formatNumber } from '../../components/locale.ts';
import { findClaimant } from '../../storage/claimant-store.ts';
import { db } from '../../storage/db.ts';
import { useLiveQuery } from '../../storage/use-live-query.ts';
import { useLargePacks } from './large/use-large-packs.ts';
import { useLargeSearch } from './large/use-large-search.ts';
import { Missing } from './Missing.tsx';
import { usePageTitle } from './use-page-title.ts';

interface Props {
  name: string;
}

/** Disputes of large packs that are shown. */
const MOST = 200;

/** All accounts of one claimant, in the order in which they were given. */
export function ClaimantPage({ name }: Props) {
  usePageTitle(name);
  const packs = useLargePacks();
  const large = useLargeSearch(packs, '', { claimant: name }, MOST);
  const others = large?.hits.map(({ dispute }) => dispute);
  const claimant = useLiveQuery(() => findClaimant(db, name, others), [name, large]);
  // A name that only a large pack has is not missing before that was asked.
  if (claimant === undefined || (claimant === null && packs !== null && !large)) return null;
  if (claimant === null) return <Missing />;
  return (
    <div class="page">
      <nav class="breadcrumb" aria-label={message('breadcrumb')}>
        <a href={libraryHash('claimants')}>{message('claimants')}</a>
      </nav>
      <h1 lang="en">
        <bdi>{name}</bdi>
      </h1>
      {claimant.roles.length > 0 && (
        <p class="lead" lang="en">
          <bdi>{claimant.roles.join('; ')}</bdi>
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
