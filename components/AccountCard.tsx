import type { Account } from '../storage/model.ts';
import { DateText } from './DateText.tsx';
import { message } from './i18n.ts';
import { LocalText } from './LocalText.tsx';
import { QuoteView } from './QuoteView.tsx';
import { SourceList } from './SourceList.tsx';

/** An account as it is shown: without what only the matcher reads. */
export type ShownAccount = Omit<Account, 'phrasings'>;

/** Levels at which an account's heading may stand. */
export type HeadingLevel = 2 | 3 | 4 | 5;

interface Props {
  account: ShownAccount;
  /** Level of the heading that the claim is. */
  level: HeadingLevel;
  /** Whether the page carries this account; undefined where there is no page. */
  carried?: boolean | undefined;
  /** Where a claimant's other accounts are to be found; without it names are no links. */
  claimantHref?: ((name: string) => string) | undefined;
}

/**
 * One account: claim, who, when and where, gist, quote, what to bear in mind, sources. Every account has this one form:
 * nothing in it depends on what the account says.
 */
export function AccountCard({ account, level, carried, claimantHref }: Props) {
  const { claimants, channel, date, quote, caveats, basis, retracted, channelStatus } = account;
  const Heading = `h${level}` as const;
  return (
    <article class="account">
      {carried !== undefined && (
        <p class={carried ? 'coverage-tag carried' : 'coverage-tag'}>
          {message(carried ? 'pageCarries' : 'pageDoesNotMention')}
        </p>
      )}
      <Heading>
        <LocalText text={account.claim} />
      </Heading>
      <ul class="claimants" lang="en">
        {claimants.map(({ name, role }) => (
          <li key={name}>
            <bdi>
              {claimantHref ? <a href={claimantHref(name)}>{name}</a> : <strong>{name}</strong>}
              {role && <span class="soft">, {role}</span>}
            </bdi>
          </li>
        ))}
      </ul>
      <ul class="facts">
        {date && (
          <li>
            <DateText date={date} />
          </li>
        )}
        <li>{message(`basis_${basis}`)}</li>
        {channel && (
          <li>
            <bdi lang="en">{channel}</bdi>
          </li>
        )}
        {channelStatus && <li>{message('channelUnverified')}</li>}
        {retracted && <li>{message('retracted')}</li>}
      </ul>
      <p>
        <LocalText text={account.gist} />
      </p>
      {quote && <QuoteView quote={quote} />}
      {caveats && (
        <p class="caveats">
          {message('caveats')} <bdi lang="en">{caveats}</bdi>
        </p>
      )}
      <SourceList sources={account.sources} checked={account.checked} />
    </article>
  );
}
