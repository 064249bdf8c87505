import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { message } from '../../../components/i18n.ts';
import { TimeText } from '../../../components/TimeText.tsx';
import { mayReach, requestAddress } from '../../../storage/subscription-address.ts';
import type { ListedSubscription } from '../../../storage/subscriptions.ts';

interface Props {
  subscription: ListedSubscription;
  checking: boolean;
  /** The reader has allowed the host. */
  onAllowed: () => void;
}

/** How a subscription stands: when it was checked, what was wrong, what waits, and whether its host may be reached. */
export function SubscriptionState({ subscription, checking, onAllowed }: Props) {
  const { url, title, checked, fault, waiting } = subscription;
  const reachable = useReach(url);
  const host = new URL(url).hostname;
  const allow = async () => {
    if (await requestAddress(url)) onAllowed();
  };
  return (
    <>
      <div role="status">
        <p class="soft">
          {checking && message('checking')}
          {!checking && checked === undefined && message('notCheckedYet')}
          {!checking && checked !== undefined && (
            <>
              {message('packChecked')} <TimeText time={checked} />
            </>
          )}
        </p>
        {waiting !== undefined && <p>{message(title ? 'changesWaiting' : 'packWaiting', waiting)}</p>}
        {fault && fault.reason !== 'noPermission' && !checking && (
          <p class="refusal" dir="auto">
            {message('checkTookNothing')} {message(`checkFault_${fault.reason}`, fault.detail ?? '')}
          </p>
        )}
      </div>
      {reachable === false && (
        <div class="refusal">
          <p>{message('mayNotReach', host)}</p>
          <button type="button" class="button" onClick={allow}>
            {message('allowHost', host)}
          </button>
        </div>
      )}
    </>
  );
}

/** Return whether an address may be fetched; null until that is known. */
function useReach(url: string): boolean | null {
  const [reachable, setReachable] = useState<boolean | null>(null);
  useEffect(() => {
    const read = async () => setReachable(await mayReach(url));
    void read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, [url]);
  return reachable;
}
