import { message } from '../../../components/i18n.ts';
import { LocalText } from '../../../components/LocalText.tsx';
import { formatNumber } from '../../../components/locale.ts';
import type { Text } from '../../../storage/model.ts';
import type { ChangedDispute, PackDiff } from '../../../storage/pack-diff.ts';

/** Return where a question is to be read, by its id. */
type HrefOf = (dispute: string) => string;

interface Props {
  diff: PackDiff;
  /** Further questions added or removed that `diff` does not name. */
  unnamed?: number | undefined;
  /** Where the questions that are there are to be read; without it they are no links. */
  hrefOf?: HrefOf;
}

/** What changes in a pack: questions added, changed and removed, and what changes within those that stay. */
export function PackDiffView({ diff, unnamed = 0, hrefOf }: Props) {
  return (
    <>
      <Changes label={message('questionsAdded', formatNumber(diff.added.length))} items={diff.added} hrefOf={hrefOf} />
      {diff.changed.length > 0 && (
        <details>
          <summary>{message('questionsChanged', formatNumber(diff.changed.length))}</summary>
          <ul>
            {diff.changed.map((dispute) => (
              <ChangedItem key={dispute.id} dispute={dispute} hrefOf={hrefOf} />
            ))}
          </ul>
        </details>
      )}
      <Changes label={message('questionsRemoved', formatNumber(diff.removed.length))} items={diff.removed} />
      {unnamed > 0 && <p class="soft">{message('changesUnnamed', formatNumber(unnamed))}</p>}
      <p class="soft">{message('questionsUnchanged', formatNumber(diff.unchanged))}</p>
    </>
  );
}

interface ChangesProps {
  label: string;
  items: readonly { id: string; question: Text }[];
  hrefOf?: HrefOf | undefined;
}

function Changes({ label, items, hrefOf }: ChangesProps) {
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{label}</summary>
      <ul>
        {items.map(({ id, question }) => (
          <li key={id}>
            <Question text={question} href={hrefOf?.(id)} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function ChangedItem({ dispute, hrefOf }: { dispute: ChangedDispute; hrefOf: HrefOf | undefined }) {
  const { id, question, added, changed, removed, itself, wording } = dispute;
  const claims = (label: string, texts: readonly Text[]) =>
    texts.map((claim) => (
      <li key={`${label}${claim.en}`}>
        {label} <LocalText text={claim} />
      </li>
    ));
  return (
    <li>
      <Question text={question} href={hrefOf?.(id)} />
      <ul class="claims">
        {itself && <li>{message('questionItselfChanged')}</li>}
        {claims(message('accountAdded'), added)}
        {claims(message('accountChanged'), changed)}
        {claims(message('accountRemoved'), removed)}
        {wording && <li>{message('wordingChanged')}</li>}
      </ul>
    </li>
  );
}

function Question({ text, href }: { text: Text; href: string | undefined }) {
  if (href === undefined) return <LocalText text={text} />;
  return (
    <a href={href}>
      <LocalText text={text} />
    </a>
  );
}
