/** Accounts that hold the same thing as one position, so that no side is louder because more bodies repeat it. */
import type { Account, AccountGroup } from '../storage/model.ts';

/** One account, or the accounts of a group with its heading. */
export interface Position<A> {
  /** Unique within the dispute. */
  id: string;
  group: AccountGroup | null;
  accounts: A[];
}

/** Return the positions of a dispute, in the stored order of the accounts, in which a group stands together. */
export function positions<A extends Pick<Account, 'id' | 'group'>>(
  accounts: readonly A[],
  groups: readonly AccountGroup[] = [],
): Position<A>[] {
  const found = new Map<string, Position<A>>();
  for (const account of accounts) {
    const group = groups.find(({ id }) => id === account.group) ?? null;
    const id = group ? `group ${group.id}` : `account ${account.id}`;
    const position = found.get(id);
    if (position) position.accounts.push(account);
    else found.set(id, { id, group, accounts: [account] });
  }
  return [...found.values()];
}
