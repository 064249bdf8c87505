import { message } from '../../../components/i18n.ts';
import { LocalText } from '../../../components/LocalText.tsx';
import { formatNumber } from '../../../components/locale.ts';
import { Switch } from '../../../components/Switch.tsx';
import { db } from '../../../storage/db.ts';
import { packSize } from '../../../storage/large-packs.ts';
import { setPackEnabled } from '../../../storage/pack-store.ts';
import { publishTopics } from '../../../storage/publish-topics.ts';
import { packFile } from '../../../storage/read-pack.ts';
import { removePack } from '../../../storage/remove-pack.ts';
import { useLiveQuery } from '../../../storage/use-live-query.ts';
import { saveFile } from './save-file.ts';
import type { Notices } from './use-notice.ts';

interface Props {
  notices: Notices;
}

/** Every pack with a switch, the way out as a file, and removal where the pack came from a file. */
export function PackRows({ notices }: Props) {
  const packs = useLiveQuery(read, []);
  const switchPack = async (id: string, on: boolean) => {
    await setPackEnabled(db, id, on);
    await publishTopics(db);
  };
  const save = async (id: string, version: string) => {
    const file = await packFile(db, id);
    if (file) saveFile(`parallax-${id}-${version}.json`, 'application/json', [file]);
  };
  const remove = async (id: string) => {
    const removal = await removePack(db, id);
    if (removal) notices.show({ text: message('packRemoved'), ...removal });
  };
  return (
    <ul class="rows">
      {packs?.map(({ id, title, summary, version, licence, enabled, origin, questions }) => (
        <li key={id}>
          <Switch on={enabled} onChange={(on) => switchPack(id, on)}>
            <LocalText text={title} />
          </Switch>
          {origin !== 'own' && (
            <p>
              <LocalText text={summary} />
            </p>
          )}
          <p class="soft">
            {message('questionCount', formatNumber(questions))}
            {origin !== 'own' && ` · ${message('packVersion', version, licence)}`}
          </p>
          <div class="actions">
            <button type="button" class="action" onClick={() => save(id, version)}>
              {message('savePack')}
              <span class="visually-hidden">
                {' '}
                <LocalText text={title} />
              </span>
            </button>
            {origin === 'file' && (
              <button type="button" class="action" onClick={() => remove(id)}>
                {message('removePack')}
                <span class="visually-hidden">
                  {' '}
                  <LocalText text={title} />
                </span>
              </button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

async function read() {
  const packs = await db.packs.orderBy('id').toArray();
  return Promise.all(packs.map(async (pack) => ({ ...pack, questions: await packSize(db, pack) })));
}
