import type { Account } from '../storage/model.ts';
import { type CoverageName, coverage } from './coverage.ts';
import { interfaceLanguage, message } from './i18n.ts';
import { enumerate, formatNumber } from './locale.ts';

interface Props {
  accounts: readonly Pick<Account, 'id' | 'claim' | 'claimants'>[];
  /** Ids of the accounts that the page carries. */
  carried: ReadonlySet<string>;
}

/** What the page carries and what it does not mention, as names. Both in one voice: neither is a fault. */
export function CoverageLine({ accounts, carried }: Props) {
  const { carries, doesNotMention } = coverage(accounts, carried, interfaceLanguage());
  return (
    <dl class="coverage">
      <div>
        <dt>{message('coverageCarries')}</dt>{' '}
        <dd>{carries.length > 0 ? <Names names={carries} /> : message('coverageNoSide')}</dd>
      </div>
      {doesNotMention.length > 0 && (
        <div>
          <dt>{message('coverageDoesNotMention')}</dt>{' '}
          <dd>
            <Names names={doesNotMention} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function Names({ names }: { names: readonly CoverageName[] }) {
  return enumerate(names.length).map((part) => {
    if ('between' in part) return part.between;
    const named = names[part.item];
    return (
      named && (
        <span key={part.item}>
          <bdi lang="en">{named.name}</bdi>
          {named.others > 0 && <small> +{formatNumber(named.others)}</small>}
          {named.claim && (
            <>
              {' ('}
              <bdi lang={named.claim.lang}>{named.claim.text}</bdi>)
            </>
          )}
        </span>
      )
    );
  });
}
