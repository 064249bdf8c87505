/** Accounts printed whole, for an editor to read against their sources. */
import { createHash } from 'node:crypto';
import type { Account, Dispute, Pack, Source } from '../storage/model.ts';

/** An account with the dispute it belongs to. */
export interface PlacedAccount {
  story: string;
  dispute: Dispute;
  account: Account;
}

/** Return `count` accounts of `pack`: as good as random, the same for the same `seed`, whatever else the pack holds. */
export function pickAccounts(pack: Pack, count: number, seed: string): PlacedAccount[] {
  const rank = ({ dispute, account }: PlacedAccount) =>
    createHash('sha256').update(`${seed} ${dispute.id} ${account.id}`).digest('hex');
  return pack.stories
    .flatMap(({ id, disputes }) =>
      disputes.flatMap((dispute) => dispute.accounts.map((account) => ({ story: id, dispute, account }))),
    )
    .map((placed) => ({ placed, rank: rank(placed) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
    .slice(0, count)
    .map(({ placed }) => placed);
}

/** Return everything that is shown of an account, one fact a line. */
export function describeAccount({ story, dispute, account }: PlacedAccount): string {
  const { claim, claimants, channel, date, gist, quote, caveats, basis, sources } = account;
  const group = dispute.groups?.find(({ id }) => id === account.group);
  return [
    `${dispute.id} / ${account.id} (${story})`,
    `  Question   ${dispute.question.en}`,
    `  Claim      ${claim.en}${group ? ` [${group.label.en}]` : ''}`,
    ...claimants.map(({ name, role }) => `  Claimant   ${name}${role ? `, ${role}` : ''}`),
    `  Said       ${date ?? 'date unknown'}${channel ? `, ${channel}` : ''}`,
    `  Basis      ${basis}${account.retracted ? ', later withdrawn' : ''}${account.channelStatus ? ', channel unverified' : ''}`,
    `  Gist       ${gist.en}`,
    ...(quote ? [`  Quote      "${quote.text}" (${quote.lang})`] : []),
    ...(caveats ? [`  Caveats    ${caveats}`] : []),
    ...sources.map((source) => `  Source     ${describeSource(source)}`),
    `  Checked    ${account.checked ?? 'never'}`,
  ].join('\n');
}

function describeSource({ publisher, title, described, date, lang, url }: Source): string {
  return `${publisher}: ${described ? `[${title}]` : `"${title}"`}, ${date ?? 'no date'} (${lang})\n             ${url}`;
}
