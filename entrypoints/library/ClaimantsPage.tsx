import { useMemo, useState } from 'preact/hooks';
import { message } from '../../components/i18n.ts';
import { libraryHash } from '../../components/library-link.ts';
import { formatNumber } from '../../components/locale.ts';
import { readClaimants } from '../../storage/claimant-store.ts';
import { db } from '../../storage/db.ts';
import { useLiveQuery } from '../../storage/use-live-query.ts';
import { fold } from './fold.ts';
import { usePageTitle } from './use-page-title.ts';

/** Everyone who gives an account, by name. */
export function ClaimantsPage() {
  usePageTitle(message('claimants'));
  const [wanted, setWanted] = useState('');
  const claimants = useLiveQuery(() => readClaimants(db), []);
  const shown = useMemo(
    () => claimants?.filter(({ name, roles }) => fold([name, ...roles].join(' ')).includes(fold(wanted))),
    [claimants, wanted],
  );
  if (!shown) return null;
  return (
    <div class="page">
      <h1>{message('claimants')}</h1>
      <p class="lead">{message('claimantsLead')}</p>
      <label class="field">
        <span>{message('filterByName')}</span>
        <input type="search" value={wanted} dir="auto" onInput={(event) => setWanted(event.currentTarget.value)} />
      </label>
      <p class="soft" role="status">
        {message('claimantCount', formatNumber(shown.length))}
      </p>
      <ul class="names" lang="en">
        {shown.map(({ name, roles, accounts }) => (
          <li key={name} dir="auto">
            <a href={libraryHash('claimant', name)}>{name}</a>{' '}
            <span class="soft">{[roles[0], formatNumber(accounts.length)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
