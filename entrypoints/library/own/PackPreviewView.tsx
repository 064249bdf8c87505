import { message } from '../../../components/i18n.ts';
import { LocalText } from '../../../components/LocalText.tsx';
import { formatNumber } from '../../../components/locale.ts';
import type { PackPreview } from '../../../storage/import-pack.ts';
import type { Text } from '../../../storage/model.ts';
import type { ChangedDispute } from '../../../storage/pack-diff.ts';

interface Props {
  preview: PackPreview;
  onTake: () => void;
  onCancel: () => void;
}

/** What a pack would change: questions added, changed and removed, and accounts within those that change. */
export function PackPreviewView({ preview: { pack, installed, diff }, onTake, onCancel }: Props) {
  return (
    <section class="preview" aria-labelledby="pack-preview">
      <h3 id="pack-preview">
        <LocalText text={pack.title} />
      </h3>
      <p class="soft">{message('packVersion', pack.version, pack.licence)}</p>
      <p>{installed ? message('replacesVersion', installed) : message('newPack')}</p>
      <Changes label={message('questionsAdded', formatNumber(diff.added.length))} items={diff.added} />
      {diff.changed.length > 0 && (
        <details>
          <summary>{message('questionsChanged', formatNumber(diff.changed.length))}</summary>
          <ul>
            {diff.changed.map((dispute) => (
              <ChangedItem key={dispute.id} dispute={dispute} />
            ))}
          </ul>
        </details>
      )}
      <Changes label={message('questionsRemoved', formatNumber(diff.removed.length))} items={diff.removed} />
      <p class="soft">{message('questionsUnchanged', formatNumber(diff.unchanged))}</p>
      <div class="actions">
        <button type="button" class="button" onClick={onTake}>
          {message('takePack')}
        </button>
        <button type="button" class="action" onClick={onCancel}>
          {message('cancel')}
        </button>
      </div>
    </section>
  );
}

function Changes({ label, items }: { label: string; items: readonly { id: string; question: Text }[] }) {
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{label}</summary>
      <ul>
        {items.map(({ id, question }) => (
          <li key={id}>
            <LocalText text={question} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function ChangedItem({ dispute: { question, added, changed, removed } }: { dispute: ChangedDispute }) {
  const claims = (label: string, texts: readonly Text[]) =>
    texts.map((claim) => (
      <li key={`${label}${claim.en}`}>
        {label} <LocalText text={claim} />
      </li>
    ));
  return (
    <li>
      <LocalText text={question} />
      <ul class="claims">
        {claims(message('accountAdded'), added)}
        {claims(message('accountChanged'), changed)}
        {claims(message('accountRemoved'), removed)}
      </ul>
    </li>
  );
}
