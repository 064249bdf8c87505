/** Which accounts a page carries and which it does not mention, by the names of who gives them. Never a score. */
import type { Account, Language } from '../storage/model.ts';
import { inLanguage } from '../storage/model.ts';

export interface Coverage {
  carries: CoverageName[];
  doesNotMention: CoverageName[];
}

/** Who gives an account. `claim` tells apart accounts of one dispute that the same claimant gives. */
export interface CoverageName {
  name: string;
  /** How many claimants the account has besides. */
  others: number;
  claim: { text: string; lang: Language } | null;
}

type Named = Pick<Account, 'id' | 'claim' | 'claimants'>;

/** Return the coverage of a dispute: every account once, in stored order. `carried` are ids of accounts. */
export function coverage(accounts: readonly Named[], carried: ReadonlySet<string>, language: Language): Coverage {
  const nameOf = ({ claimants }: Named) => claimants[0]?.name ?? '';
  const named = (account: Named): CoverageName => {
    const name = nameOf(account);
    const shared = accounts.some((other) => other !== account && nameOf(other) === name);
    return {
      name,
      others: Math.max(0, account.claimants.length - 1),
      claim: shared ? inLanguage(account.claim, language) : null,
    };
  };
  return {
    carries: accounts.filter(({ id }) => carried.has(id)).map(named),
    doesNotMention: accounts.filter(({ id }) => !carried.has(id)).map(named),
  };
}
