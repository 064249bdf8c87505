import type { Account } from './model.ts';

/**
 * Return the accounts in the order in which they are stored and shown everywhere: by the date they were given, undated
 * ones last, then by id; accounts of one group stand together, where the first of them would. The rule is blind to what
 * an account says and to whether the page carries it, so no side is favoured and nothing moves between two visits.
 */
export function inDisplayOrder<A extends Pick<Account, 'id' | 'date' | 'group'>>(accounts: readonly A[]): A[] {
  const rank = ({ date, id }: A) => `${date ?? '9999'} ${id}`;
  const byDate = [...accounts].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const groups = Map.groupBy(byDate, ({ group, id }) => group ?? `account ${id}`);
  return [...groups.values()].flat();
}
