import { useId } from 'preact/hooks';
import { message } from '../../../components/i18n.ts';
import { LocalText } from '../../../components/LocalText.tsx';
import type { PackPreview } from '../../../storage/import-pack.ts';
import { PackDiffView } from './PackDiffView.tsx';

interface Props {
  preview: PackPreview;
  /** What the button says that takes it in. */
  takeLabel?: string;
  onTake: () => void;
  onCancel: () => void;
}

/** What a pack is and would change, before it is taken in. */
export function PackPreviewView({ preview: { pack, installed, diff }, takeLabel, onTake, onCancel }: Props) {
  const id = useId();
  return (
    <section class="preview" aria-labelledby={id}>
      <h3 id={id}>
        <LocalText text={pack.title} />
      </h3>
      <p class="soft">{message('packVersion', pack.version, pack.licence)}</p>
      <p>{installed ? message('replacesVersion', installed) : message('newPack')}</p>
      <PackDiffView diff={diff} />
      <div class="actions">
        <button type="button" class="button primary" onClick={onTake}>
          {takeLabel ?? message('takePack')}
        </button>
        <button type="button" class="action" onClick={onCancel}>
          {message('cancel')}
        </button>
      </div>
    </section>
  );
}
