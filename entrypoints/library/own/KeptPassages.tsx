import { message } from '../../../components/i18n.ts';
import { db } from '../../../storage/db.ts';
import { disputeKey, findDisputes } from '../../../storage/dispute-store.ts';
import { deletePassage, readKeptPassages } from '../../../storage/kept-passages.ts';
import { useLiveQuery } from '../../../storage/use-live-query.ts';
import { annotationCollection } from '../../../storage/web-annotation.ts';
import { KeptPassageItem } from './KeptPassageItem.tsx';
import { saveFile, today } from './save-file.ts';
import type { Notices } from './use-notice.ts';

interface Props {
  notices: Notices;
}

/** All passages that the reader kept, newest first, and the way out of them as Web Annotations. */
export function KeptPassages({ notices }: Props) {
  const found = useLiveQuery(read, []);
  if (!found) return null;
  const { passages, disputes } = found;
  const remove = async (id: string) => {
    const undo = await deletePassage(db, id);
    notices.show({ text: message('passageDeleted'), undo });
  };
  const save = () =>
    saveFile(`parallax-passages-${today()}.jsonld`, 'application/ld+json', [
      JSON.stringify(annotationCollection(passages), null, 1),
    ]);
  return (
    <section aria-labelledby="kept-passages">
      <div class="row">
        <h2 id="kept-passages">{message('keptPassages')}</h2>
        {passages.length > 0 && (
          <button type="button" class="button" onClick={save}>
            {message('saveAnnotations')}
          </button>
        )}
      </div>
      <p class="soft">{message(passages.length > 0 ? 'passageMayHaveChanged' : 'howToKeep')}</p>
      <ul class="rows">
        {passages.map((passage) => (
          <li key={passage.id}>
            <KeptPassageItem
              passage={passage}
              dispute={disputes.get(passage.dispute ?? '') ?? null}
              onDelete={() => remove(passage.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

async function read() {
  const passages = await readKeptPassages(db);
  const keys = new Set(passages.flatMap(({ dispute }) => dispute ?? []));
  const disputes = await findDisputes(db, [...keys]);
  return { passages, disputes: new Map(disputes.map((dispute) => [disputeKey(dispute.pack, dispute.id), dispute])) };
}
