import { message } from '../../../components/i18n.ts';
import { libraryHash } from '../../../components/library-link.ts';
import { usePageTitle } from '../use-page-title.ts';
import { BackupSection } from './BackupSection.tsx';
import { ClaimsImport } from './ClaimsImport.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import './own.css';
import { PackImport } from './PackImport.tsx';
import { PackRows } from './PackRows.tsx';
import { Subscriptions } from './Subscriptions.tsx';
import { useNotice } from './use-notice.ts';

/** Packs in and out: listed, switched, saved, removed, taken in and subscribed to; reviewed claims; the backup of everything. */
export function PacksPage() {
  usePageTitle(message('packs'));
  const notices = useNotice();
  return (
    <div class="page own">
      <h1>{message('packs')}</h1>
      <p>
        <a href={libraryHash('changes')}>{message('whatIsNew')}</a>
      </p>
      <NoticeBar notices={notices} />
      <PackRows notices={notices} />
      <PackImport notices={notices} />
      <Subscriptions notices={notices} />
      <ClaimsImport notices={notices} />
      <BackupSection notices={notices} />
    </div>
  );
}
