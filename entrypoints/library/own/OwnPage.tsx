import { message } from '../../../components/i18n.ts';
import { usePageTitle } from '../use-page-title.ts';
import { KeptPassages } from './KeptPassages.tsx';
import { Notes } from './Notes.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { OwnQuestions } from './OwnQuestions.tsx';
import './own.css';
import { useNotice } from './use-notice.ts';

/** What the reader keeps: passages, questions of their own, notes. */
export function OwnPage() {
  usePageTitle(message('own'));
  const notices = useNotice();
  return (
    <div class="page own">
      <h1>{message('own')}</h1>
      <p class="lead">{message('ownLead')}</p>
      <NoticeBar notices={notices} />
      <KeptPassages notices={notices} />
      <OwnQuestions notices={notices} />
      <Notes notices={notices} />
    </div>
  );
}
