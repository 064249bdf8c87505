import { DateText } from '../../components/DateText.tsx';
import { interfaceLanguage } from '../../components/i18n.ts';
import { libraryHash } from '../../components/library-link.ts';
import type { AccountRecord } from '../../storage/db.ts';
import { inLanguage } from '../../storage/model.ts';
import { hasTerm } from './found-terms.ts';
import { MarkedText } from './MarkedText.tsx';
import type { Hit } from './search-index.ts';

interface Props {
  hit: Hit;
}

/** A dispute that was found, with the accounts that were, the found words marked. */
export function FoundInLibrary({ hit: { dispute, accounts, terms } }: Props) {
  const question = inLanguage(dispute.question, interfaceLanguage());
  return (
    <article class="hit">
      <h2 lang={question.lang} dir="auto">
        <a href={libraryHash('dispute', dispute.pack, dispute.id)}>
          <MarkedText text={question.text} terms={terms} />
        </a>
      </h2>
      <ul>
        {accounts.map((account) => (
          <li key={account.id}>
            <FoundAccount account={account} terms={terms} />
          </li>
        ))}
      </ul>
    </article>
  );
}

function FoundAccount({ account, terms }: { account: AccountRecord; terms: ReadonlySet<string> }) {
  const claim = inLanguage(account.claim, interfaceLanguage());
  const place = foundPlace(account, terms);
  return (
    <>
      <p lang={claim.lang} dir="auto" class="claim">
        <MarkedText text={claim.text} terms={terms} />
      </p>
      <p class="soft">
        <bdi lang="en">
          <MarkedText text={account.claimants.map(({ name }) => name).join(', ')} terms={terms} />
        </bdi>
        {account.date && (
          <>
            {' · '}
            <DateText date={account.date} />
          </>
        )}
      </p>
      {place && (
        <p class="soft" lang={place.lang} dir="auto">
          <MarkedText text={place.text} terms={terms} />
        </p>
      )}
    </>
  );
}

/** Return the text beyond claim and names in which words were found: gist, quote, another language, or a headline. */
function foundPlace(account: AccountRecord, terms: ReadonlySet<string>): { text: string; lang: string } | null {
  const gist = inLanguage(account.gist, interfaceLanguage());
  const places = [
    gist,
    ...(account.quote ? [account.quote] : []),
    ...[account.claim, account.gist].flatMap((text) =>
      Object.entries(text).map(([lang, words]) => ({ text: words ?? '', lang })),
    ),
    ...account.sources.map(({ publisher, title, lang }) => ({ text: `${publisher}: ${title}`, lang })),
  ];
  const claim = inLanguage(account.claim, interfaceLanguage()).text;
  return places.find(({ text }) => text !== claim && hasTerm(text, terms)) ?? null;
}
