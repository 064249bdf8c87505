import { useState } from 'preact/hooks';
import { message } from '../../../components/i18n.ts';
import { db } from '../../../storage/db.ts';
import { wholeText } from '../../../storage/file-text.ts';
import { importPack, type PackPreview, previewPack } from '../../../storage/import-pack.ts';
import { MAX_PACK_BYTES } from '../../../storage/parse-pack.ts';
import { FilePicker } from './FilePicker.tsx';
import { PackPreviewView } from './PackPreviewView.tsx';
import { Refusal } from './Refusal.tsx';
import type { Notices } from './use-notice.ts';

interface Props {
  notices: Notices;
}

/** A pack from a file: first what it would change, then the change. */
export function PackImport({ notices }: Props) {
  const [preview, setPreview] = useState<PackPreview | null>(null);
  const [error, setError] = useState<unknown>(null);
  const pick = async (file: File) => {
    setPreview(null);
    setError(null);
    try {
      setPreview(await previewPack(db, await wholeText(file, MAX_PACK_BYTES)));
    } catch (thrown) {
      setError(thrown);
    }
  };
  const take = async (shown: PackPreview) => {
    await importPack(db, shown);
    setPreview(null);
    notices.show({ text: message('packAdded') });
  };
  return (
    <section aria-labelledby="add-pack">
      <h2 id="add-pack">{message('addPack')}</h2>
      <p class="soft">{message('addPackLead')}</p>
      <div class="actions">
        <FilePicker accept=".json,application/json" onPick={pick}>
          {message('choosePackFile')}
        </FilePicker>
      </div>
      <Refusal error={error} />
      {preview && <PackPreviewView preview={preview} onTake={() => take(preview)} onCancel={() => setPreview(null)} />}
    </section>
  );
}
