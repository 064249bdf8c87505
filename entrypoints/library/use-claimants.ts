import { useEffect, useMemo, useState } from 'preact/hooks';
import { readClaimants } from '../../storage/claimant-store.ts';
import { db } from '../../storage/db.ts';
import { useLiveQuery } from '../../storage/use-live-query.ts';
import { fold } from './fold.ts';
import type { LargePacks } from './large/ask-worker.ts';

/** A claimant as a list names it. */
export interface ListedClaimant {
  name: string;
  role?: string | undefined;
  /** How many accounts it gives. */
  accounts: number;
  /** Name and roles as a search compares them. */
  folded: string;
}

/** Return everyone who gives an account, by name; those of large packs are added when they are ready. */
export function useClaimants(large: LargePacks | null | undefined): ListedClaimant[] | undefined {
  const own = useLiveQuery(() => readClaimants(db), []);
  const [others, setOthers] = useState<{ name: string; accounts: number }[]>([]);
  useEffect(() => {
    let stale = false;
    setOthers([]);
    large?.claimants().then((claimants) => {
      if (!stale) setOthers(claimants);
    });
    return () => {
      stale = true;
    };
  }, [large]);
  return useMemo(() => {
    if (!own) return undefined;
    const listed = new Map<string, ListedClaimant>();
    for (const { name, roles, accounts } of own) {
      listed.set(name, { name, role: roles[0], accounts: accounts.length, folded: fold([name, ...roles].join(' ')) });
    }
    for (const { name, accounts } of others) {
      const known = listed.get(name);
      listed.set(
        name,
        known ? { ...known, accounts: known.accounts + accounts } : { name, accounts, folded: fold(name) },
      );
    }
    const { compare } = new Intl.Collator();
    return [...listed.values()].sort((a, b) => compare(a.name, b.name));
  }, [own, others]);
}
