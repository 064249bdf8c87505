import { useState } from 'preact/hooks';
import { message } from '../../../components/i18n.ts';
import { LocalText } from '../../../components/LocalText.tsx';
import { Switch } from '../../../components/Switch.tsx';
import { applyUpdate, previewUpdate, rollBack } from '../../../storage/apply-update.ts';
import { scheduleChecks } from '../../../storage/check-alarm.ts';
import { db } from '../../../storage/db.ts';
import type { PackPreview } from '../../../storage/import-pack.ts';
import { type ListedSubscription, setDaily } from '../../../storage/subscriptions.ts';
import { unsubscribe } from '../../../storage/unsubscribe.ts';
import { background } from '../../background/protocol.ts';
import { PackPreviewView } from './PackPreviewView.tsx';
import { Refusal } from './Refusal.tsx';
import { SubscriptionState } from './SubscriptionState.tsx';
import type { Notices } from './use-notice.ts';

interface Props {
  subscription: ListedSubscription;
  notices: Notices;
}

/** One subscription: whose pack it is, how the last check went, what waits, and everything that can be done with it. */
export function SubscriptionRow({ subscription, notices }: Props) {
  const { url, title, fingerprint, daily, waiting, previous } = subscription;
  const [checking, setChecking] = useState(false);
  const [preview, setPreview] = useState<PackPreview | null>(null);
  const [error, setError] = useState<unknown>(null);

  const attempt = async (work: () => Promise<unknown>) => {
    setError(null);
    try {
      await work();
    } catch (thrown) {
      setError(thrown);
    }
  };
  const check = async () => {
    setChecking(true);
    await attempt(() => background.sendMessage('checkSubscription', url));
    setChecking(false);
  };
  const apply = ({ pack }: PackPreview) =>
    attempt(async () => {
      setPreview(null);
      const applied = await applyUpdate(db, url, pack.version);
      // Something newer came while this was being read: that is shown instead.
      if (!applied) return setPreview(await previewUpdate(db, url));
      notices.show({ text: message(title ? 'changesApplied' : 'packAdded') });
    });
  const goBack = (version: string) =>
    attempt(async () => {
      setPreview(null);
      if (await rollBack(db, url)) notices.show({ text: message('rolledBack', version) });
    });
  const end = () =>
    attempt(async () => {
      const removal = await unsubscribe(db, url);
      if (removal) notices.show({ text: message('unsubscribed'), ...removal });
    });
  const switchDaily = async (on: boolean) => {
    await setDaily(db, url, on);
    await scheduleChecks(db);
  };

  return (
    <li class="subscription">
      {title && (
        <h3>
          <LocalText text={title} />
        </h3>
      )}
      <p class="address">
        <bdi dir="ltr">{url}</bdi>
      </p>
      {fingerprint && (
        <p class="soft">
          {message('publisherKey')}{' '}
          <bdi dir="ltr" class="fingerprint">
            {fingerprint}
          </bdi>
        </p>
      )}
      <SubscriptionState subscription={subscription} checking={checking} onAllowed={check} />
      {waiting !== undefined && !preview && (
        <div class="actions">
          <button
            type="button"
            class="button"
            onClick={() => attempt(async () => setPreview(await previewUpdate(db, url)))}
          >
            {message('showChanges')}
          </button>
        </div>
      )}
      {preview && (
        <PackPreviewView
          preview={preview}
          takeLabel={message(preview.installed ? 'applyChanges' : 'takePack')}
          onTake={() => apply(preview)}
          onCancel={() => setPreview(null)}
        />
      )}
      <Refusal error={error} />
      <Switch on={daily} onChange={switchDaily}>
        {message('checkDaily')}
      </Switch>
      <div class="actions">
        <button type="button" class="action" disabled={checking} onClick={check}>
          {message('checkNow')}
        </button>
        {previous !== undefined && (
          <button type="button" class="action" onClick={() => goBack(previous)}>
            {message('rollBack', previous)}
          </button>
        )}
        <button type="button" class="action" onClick={end}>
          {message('unsubscribe')}
          <span class="visually-hidden"> {title ? <LocalText text={title} /> : url}</span>
        </button>
      </div>
    </li>
  );
}
