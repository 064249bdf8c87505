/** A dispute as plain text, for a mail or a note: every account in the same form, with its sources. */
import type { Dispute } from '../storage/model.ts';
import { inLanguage, type Language, type Source } from '../storage/model.ts';
import type { ShownAccount } from './AccountCard.tsx';
import { formatDate } from './format-date.ts';
import { message } from './i18n.ts';

interface Shown extends Pick<Dispute, 'question'> {
  accounts: readonly ShownAccount[];
}

/** Return the question and every account with its claimants, date, channel, gist, quote, caveats and sources. */
export function disputeText(dispute: Shown, language: Language, locale: string): string {
  const accounts = dispute.accounts.map((account) => accountText(account, language, locale));
  return [inLanguage(dispute.question, language).text, ...accounts, message('noSideTaken')].join('\n\n');
}

function accountText(account: ShownAccount, language: Language, locale: string): string {
  const { claimants, date, channel, quote, caveats, channelStatus, retracted } = account;
  const who = claimants.map(({ name, role }) => (role ? `${name} (${role})` : name)).join('; ');
  const where = [
    date && formatDate(date, locale),
    channel,
    channelStatus && message('channelUnverified'),
    retracted && message('retracted'),
  ];
  return [
    `• ${inLanguage(account.claim, language).text}`,
    [who, ...where].filter(Boolean).join(', '),
    inLanguage(account.gist, language).text,
    quote && `“${quote.text}”`,
    caveats && `${message('caveats')} ${caveats}`,
    ...account.sources.map((source) => sourceText(source, locale)),
  ]
    .filter(Boolean)
    .join('\n  ');
}

function sourceText({ publisher, title, described, url, date }: Source, locale: string): string {
  const headline = described ? title : `“${title}”`;
  return `- ${[publisher, headline, date && formatDate(date, locale)].filter(Boolean).join(', ')}: ${url}`;
}
