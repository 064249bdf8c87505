import { useState } from 'preact/hooks';
import { message } from '../../components/i18n.ts';
import { requestSite } from '../../storage/site-access.ts';
import { background } from '../background/protocol.ts';

interface Props {
  tabId: number;
  /** The site in front, which is not on the list. */
  site: string;
}

/** Offers to read a page of a site that is not on the list: once, or the whole site from now on. */
export function SiteOffer({ tabId, site }: Props) {
  const [refused, setRefused] = useState(false);
  const readOnce = async () => setRefused(!(await background.sendMessage('readTab', tabId)));
  return (
    <>
      <div class="actions">
        <button type="button" class="button" onClick={readOnce}>
          {message('readOnce')}
        </button>
        <button type="button" class="button" onClick={() => requestSite(site)}>
          {message('readAlways', site)}
        </button>
      </div>
      <p role="status">{refused && message('reason_notReadable')}</p>
    </>
  );
}
