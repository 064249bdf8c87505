import { useState } from 'preact/hooks';
import { DateText } from '../../../components/DateText.tsx';
import { message } from '../../../components/i18n.ts';
import { formatNumber } from '../../../components/locale.ts';
import { type Backup, backupText, makeBackup } from '../../../storage/backup.ts';
import { db } from '../../../storage/db.ts';
import { wholeText } from '../../../storage/file-text.ts';
import { MAX_BACKUP_BYTES, parseBackupText } from '../../../storage/parse-backup.ts';
import { restore } from '../../../storage/restore.ts';
import { FilePicker } from './FilePicker.tsx';
import { Refusal } from './Refusal.tsx';
import { saveFile, today } from './save-file.ts';
import type { Notices } from './use-notice.ts';

interface Props {
  notices: Notices;
}

/** Everything out as one file, and back. What a file holds is said before it replaces anything. */
export function BackupSection({ notices }: Props) {
  const [backup, setBackup] = useState<Backup | null>(null);
  const [error, setError] = useState<unknown>(null);
  const save = async () => {
    saveFile(`parallax-backup-${today()}.json`, 'application/json', [...backupText(await makeBackup(db))]);
  };
  const pick = async (file: File) => {
    setBackup(null);
    setError(null);
    try {
      setBackup(parseBackupText(await wholeText(file, MAX_BACKUP_BYTES)));
    } catch (thrown) {
      setError(thrown);
    }
  };
  const putBack = async (shown: Backup) => {
    setBackup(null);
    try {
      const undo = await restore(db, shown);
      notices.show({ text: message('restored'), undo });
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">{message('backup')}</h2>
      <p class="soft">{message('backupLead')}</p>
      <div class="actions">
        <button type="button" class="button" onClick={save}>
          {message('saveBackup')}
        </button>
        <FilePicker accept=".json,application/json" onPick={pick}>
          {message('restoreBackup')}
        </FilePicker>
      </div>
      <Refusal error={error} />
      {backup && (
        <section class="preview" aria-labelledby="backup-preview">
          <h3 id="backup-preview">
            {message('backupOf')} <DateText date={backup.made.slice(0, 10)} />
          </h3>
          <p>
            {message(
              'backupHolds',
              formatNumber(backup.packs.length),
              formatNumber(backup.keptPassages.length),
              formatNumber(backup.notes.length),
            )}
          </p>
          <p>{message('restoreReplaces')}</p>
          <div class="actions">
            <button type="button" class="button primary" onClick={() => putBack(backup)}>
              {message('putBack')}
            </button>
            <button type="button" class="action" onClick={() => setBackup(null)}>
              {message('cancel')}
            </button>
          </div>
        </section>
      )}
    </section>
  );
}
