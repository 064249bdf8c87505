import { message } from '../../../components/i18n.ts';
import type { Notices } from './use-notice.ts';

interface Props {
  notices: Notices;
}

/** Says what was just done, with the way back. Always there, so that screen readers hear what comes into it. */
export function NoticeBar({ notices: { notice, undo, close } }: Props) {
  return (
    <div class="notice-bar" role="status">
      {notice && (
        <div class="notice">
          <span>{notice.text}</span>
          <span class="actions">
            {notice.undo && (
              <button type="button" class="button" onClick={undo}>
                {message('undo')}
              </button>
            )}
            <button type="button" class="action" onClick={close}>
              {message('close')}
            </button>
          </span>
        </div>
      )}
    </div>
  );
}
