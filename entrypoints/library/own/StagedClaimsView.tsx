import { message } from '../../../components/i18n.ts';
import { LocalText } from '../../../components/LocalText.tsx';
import { formatNumber } from '../../../components/locale.ts';
import type { StagedClaims } from '../../../storage/import-claims.ts';

interface Props {
  staged: StagedClaims;
  onTake: () => void;
  onDiscard: () => void;
}

/** What a file of reviewed claims holds: how many, which were not taken and why, and the first few. */
export function StagedClaimsView({ staged: { claims, reviews, refused, sample, replaces }, onTake, onDiscard }: Props) {
  const reasons = [
    [refused.noClaim, 'reviewsWithoutClaim'],
    [refused.noReviewer, 'reviewsWithoutReviewer'],
    [refused.noConclusion, 'reviewsWithoutConclusion'],
    [refused.noAddress, 'reviewsWithoutAddress'],
  ] as const;
  return (
    <section class="preview" aria-labelledby="claims-preview">
      <h3 id="claims-preview">{message('claimsFound', formatNumber(claims), formatNumber(reviews))}</h3>
      {replaces && <p>{message('replacesVersion', replaces)}</p>}
      <ul class="soft">
        {reasons.map(([count, key]) => count > 0 && <li key={key}>{message(key, formatNumber(count))}</li>)}
      </ul>
      <ul class="claims">
        {sample.map(({ id, accounts }) => (
          <li key={id}>
            <ul>
              {accounts.map((account) => (
                <li key={account.id}>
                  <strong>
                    <bdi>{account.claimants.map(({ name }) => name).join(', ')}</bdi>
                  </strong>
                  : <LocalText text={account.claim} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <div class="actions">
        {claims > 0 && (
          <button type="button" class="button primary" onClick={onTake}>
            {message('takeClaims')}
          </button>
        )}
        <button type="button" class="action" onClick={onDiscard}>
          {message('discard')}
        </button>
      </div>
    </section>
  );
}
