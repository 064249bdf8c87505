/** Who said what: the accounts of one claimant across disputes, stories and packs. */
import type { AccountRecord, DisputeRecord, ParallaxDatabase } from './db.ts';
import { packsBySize } from './large-packs.ts';

/** A claimant's name as packs write it, with what is known of the person or body. */
export interface ClaimantEntry {
  name: string;
  /** Every role under which accounts name it, each once. */
  roles: string[];
  accounts: ClaimantAccount[];
}

export interface ClaimantAccount {
  dispute: DisputeRecord;
  account: AccountRecord;
}

/** Return every claimant of the packs that are on and not large, by name. */
export async function readClaimants(db: ParallaxDatabase): Promise<ClaimantEntry[]> {
  const { small } = await packsBySize(db);
  const disputes = await db.disputes
    .where('pack')
    .anyOf(small.map((pack) => pack.id))
    .toArray();
  const { compare } = new Intl.Collator();
  return claimantsIn(disputes).sort((a, b) => compare(a.name, b.name));
}

/**
 * Return the claimant of that name, or null when no account names one.
 * @param others disputes of large packs in which it may be found too.
 */
export async function findClaimant(
  db: ParallaxDatabase,
  name: string,
  others: readonly DisputeRecord[] = [],
): Promise<ClaimantEntry | null> {
  const known = (await readClaimants(db)).find((entry) => entry.name === name);
  const disputes = new Set(known?.accounts.map(({ dispute }) => dispute));
  return claimantsIn([...disputes, ...others]).find((entry) => entry.name === name) ?? null;
}

/** Return the claimants of some disputes; accounts by date given, undated ones last. */
function claimantsIn(disputes: readonly DisputeRecord[]): ClaimantEntry[] {
  const entries = new Map<string, ClaimantEntry>();
  for (const dispute of disputes) {
    for (const account of dispute.accounts) {
      for (const { name, role } of account.claimants) {
        const entry = entries.get(name) ?? { name, roles: [], accounts: [] };
        entries.set(name, entry);
        if (role && !entry.roles.includes(role)) entry.roles.push(role);
        if (entry.accounts.at(-1)?.account !== account) entry.accounts.push({ dispute, account });
      }
    }
  }
  for (const { accounts } of entries.values()) accounts.sort(byDate);
  return [...entries.values()];
}

function byDate(a: ClaimantAccount, b: ClaimantAccount): number {
  const rank = ({ dispute, account }: ClaimantAccount) => `${account.date ?? '9999'} ${dispute.id} ${account.id}`;
  return rank(a) < rank(b) ? -1 : 1;
}
