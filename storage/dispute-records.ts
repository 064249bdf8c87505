/** A dispute in its two records: what is read and shown, and what only the matcher needs. */
import { inDisplayOrder } from './account-order.ts';
import type { DisputeRecord, PhrasingsRecord } from './db.ts';
import type { Account, Dispute, Phrasings } from './model.ts';

/** Return the record that is read and shown, its accounts in display order. */
export function disputeRecord(pack: string, story: string, dispute: Dispute): DisputeRecord {
  const { raises: _, frames: __, accounts, ...rest } = dispute;
  return { ...rest, pack, story, accounts: inDisplayOrder(accounts).map(withoutPhrasings) };
}

/** Return the record that the matcher learns from. */
export function phrasingsRecord(pack: string, { id, raises, frames, accounts }: Dispute): PhrasingsRecord {
  return {
    pack,
    dispute: id,
    raises: raises ?? {},
    ...(frames && { frames }),
    accounts: Object.fromEntries(accounts.map((account) => [account.id, account.phrasings])),
  };
}

/** Return the dispute that two records hold, without the accounts that the reader added. */
export function disputeOf(record: DisputeRecord, wording: PhrasingsRecord | undefined): Dispute {
  const { pack: _, story: __, accounts, ...dispute } = record;
  return {
    ...dispute,
    ...(wording && Object.keys(wording.raises).length > 0 && { raises: wording.raises }),
    ...(wording?.frames && { frames: wording.frames }),
    accounts: accounts.flatMap(({ own, ...account }) =>
      own ? [] : [{ ...account, phrasings: phrasingsOf(wording, account.id) }],
    ),
  };
}

/** Return an account's phrasings; none for an account that the record does not name. */
export function phrasingsOf(wording: PhrasingsRecord | undefined, account: string): Phrasings {
  return wording && Object.hasOwn(wording.accounts, account) ? (wording.accounts[account] ?? {}) : {};
}

/** Return an account as it is read and shown. */
export function withoutPhrasings({ phrasings: _, ...account }: Account): Omit<Account, 'phrasings'> {
  return account;
}
