import { message } from '../../../components/i18n.ts';
import { LocalText } from '../../../components/LocalText.tsx';
import type { PackPreview } from '../../../storage/import-pack.ts';
import { PackDiffView } from './PackDiffView.tsx';

interface Props {
  preview: PackPreview;
  onTake: () => void;
  onCancel: () => void;
}

/** What a pack is and would change, before it is taken in. */
export function PackPreviewView({ preview: { pack, installed, diff }, onTake, onCancel }: Props) {
  return (
    <section class="preview" aria-labelledby="pack-preview">
      <h3 id="pack-preview">
        <LocalText text={pack.title} />
      </h3>
      <p class="soft">{message('packVersion', pack.version, pack.licence)}</p>
      <p>{installed ? message('replacesVersion', installed) : message('newPack')}</p>
      <PackDiffView diff={diff} />
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
