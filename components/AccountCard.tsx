import type { Account } from '../storage/model.ts';
import { formatDate } from './format-date.ts';
import { interfaceLanguage, message } from './i18n.ts';
import { LocalText } from './LocalText.tsx';
import { SourceLink } from './SourceLink.tsx';

interface Props {
  account: Omit<Account, 'phrasings'>;
  /** Whether the page carries this account; undefined where there is no page. */
  carried?: boolean | undefined;
}

/** One account: claim, who, when and where, gist, quote, what to bear in mind, sources. Every account has this one form. */
export function AccountCard({ account, carried }: Props) {
  const { claimants, channel, date, quote, caveats, basis, retracted, channelStatus, sources } = account;
  const facts = [
    message(`basis_${basis}`),
    retracted && message('retracted'),
    channelStatus && message('channelUnverified'),
    message('publishers', String(new Set(sources.map((source) => source.publisher)).size)),
  ];
  return (
    <article class="account">
      <h4>
        <LocalText text={account.claim} />
      </h4>
      {carried !== undefined && <p class="coverage">{message(carried ? 'pageCarries' : 'pageDoesNotMention')}</p>}
      <ul class="claimants">
        {claimants.map(({ name, role }) => (
          <li key={name} lang="en" dir="auto">
            <strong>{name}</strong>
            {role && `, ${role}`}
          </li>
        ))}
      </ul>
      <p class="when">
        {date && <time dateTime={date}>{formatDate(date, interfaceLanguage())}</time>}
        {channel && (
          <span lang="en" dir="auto">
            {channel}
          </span>
        )}
      </p>
      <p>
        <LocalText text={account.gist} />
      </p>
      {quote && (
        <blockquote lang={quote.lang} dir="auto">
          {quote.text}
        </blockquote>
      )}
      {caveats && (
        <p class="caveats">
          {message('caveats')}:{' '}
          <span lang="en" dir="auto">
            {caveats}
          </span>
        </p>
      )}
      <p class="facts">{facts.filter(Boolean).join(' · ')}</p>
      <ul class="sources" aria-label={message('sources')}>
        {sources.map((source) => (
          <li key={source.url}>
            <SourceLink source={source} />
          </li>
        ))}
      </ul>
    </article>
  );
}
