import type { AccountGroup } from '../storage/model.ts';
import { AccountCard, type HeadingLevel, type ShownAccount } from './AccountCard.tsx';
import { LocalText } from './LocalText.tsx';
import { positions } from './positions.ts';

interface Props {
  dispute: { groups?: AccountGroup[] | undefined; accounts: readonly ShownAccount[] };
  /** `stack`: one below the other, for narrow places. `columns`: positions side by side, all of one width. */
  layout: 'stack' | 'columns';
  /** Level of the headings that groups and claims outside groups are. */
  level: 2 | 4;
  /** Ids of the accounts that the page carries; undefined where there is no page. */
  carried?: ReadonlySet<string> | undefined;
  claimantHref?: ((name: string) => string) | undefined;
}

/** The accounts of a dispute in equal weight and stored order; those that hold the same thing under one heading. */
export function DisputeAccounts({ dispute, layout, level, carried, claimantHref }: Props) {
  const GroupHeading = `h${level}` as const;
  const deeper = level === 2 ? 3 : 5;
  const card = (account: ShownAccount, at: HeadingLevel) => (
    <AccountCard account={account} level={at} carried={carried?.has(account.id)} claimantHref={claimantHref} />
  );
  const held = positions(dispute.accounts, dispute.groups);
  return (
    <div class="positions-frame">
      <ul class={layout === 'stack' ? 'positions' : `positions columns-${evenColumns(held.length)}`}>
        {held.map(({ id, group, accounts: [first, ...others] }) => (
          <li key={id}>
            {group ? (
              <section class="position">
                <GroupHeading class="group">
                  <LocalText text={group.label} />
                </GroupHeading>
                <ul>
                  {[first, ...others].map((account) => account && <li key={account.id}>{card(account, deeper)}</li>)}
                </ul>
              </section>
            ) : (
              first && card(first, level)
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Most columns that are still readable on a wide screen. */
const MAX_COLUMNS = 4;

/** Return how many columns spread the positions over rows as evenly as can be, so that none stands alone below. */
function evenColumns(count: number): number {
  const rows = Math.max(1, Math.ceil(count / MAX_COLUMNS));
  return Math.max(1, Math.ceil(count / rows));
}
