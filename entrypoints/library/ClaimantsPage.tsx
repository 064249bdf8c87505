import { useMemo, useState } from 'preact/hooks';
import { message } from '../../components/i18n.ts';
import { libraryHash } from '../../components/library-link.ts';
import { formatNumber } from '../../components/locale.ts';
import { fold } from './fold.ts';
import { useLargePacks } from './large/use-large-packs.ts';
import { useClaimants } from './use-claimants.ts';
import { usePageTitle } from './use-page-title.ts';

/** Names shown at once. */
const SHOWN = 500;

/** Everyone who gives an account, by name. */
export function ClaimantsPage() {
  usePageTitle(message('claimants'));
  const [wanted, setWanted] = useState('');
  const claimants = useClaimants(useLargePacks());
  const found = useMemo(() => claimants?.filter(({ folded }) => folded.includes(fold(wanted))), [claimants, wanted]);
  if (!found) return null;
  const shown = found.slice(0, SHOWN);
  return (
    <div class="page">
      <h1>{message('claimants')}</h1>
      <p class="lead">{message('claimantsLead')}</p>
      <label class="field">
        <span>{message('filterByName')}</span>
        <input type="search" value={wanted} dir="auto" onInput={(event) => setWanted(event.currentTarget.value)} />
      </label>
      <p class="soft" role="status">
        {message('claimantCount', formatNumber(found.length))}
      </p>
      <ul class="names" lang="en">
        {shown.map(({ name, role, accounts }) => (
          <li key={name} dir="auto">
            <a href={libraryHash('claimant', name)}>{name}</a>{' '}
            <span class="soft">{[role, formatNumber(accounts)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {found.length > SHOWN && <p class="soft">{message('narrowSearch', formatNumber(SHOWN))}</p>}
    </div>
  );
}
