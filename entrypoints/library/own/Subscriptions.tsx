import { message } from '../../../components/i18n.ts';
import { db } from '../../../storage/db.ts';
import { listSubscriptions } from '../../../storage/subscriptions.ts';
import { useLiveQuery } from '../../../storage/use-live-query.ts';
import { SubscribeForm } from './SubscribeForm.tsx';
import { SubscriptionRow } from './SubscriptionRow.tsx';
import type { Notices } from './use-notice.ts';

interface Props {
  notices: Notices;
}

/** Packs by address: those that the reader subscribed to, and a form for another one. */
export function Subscriptions({ notices }: Props) {
  const subscriptions = useLiveQuery(() => listSubscriptions(db), []);
  return (
    <section aria-labelledby="subscriptions">
      <h2 id="subscriptions">{message('subscriptions')}</h2>
      <p class="soft">{message('subscriptionsLead')}</p>
      {subscriptions !== undefined && subscriptions.length > 0 && (
        <ul class="rows">
          {subscriptions.map((subscription) => (
            <SubscriptionRow key={subscription.url} subscription={subscription} notices={notices} />
          ))}
        </ul>
      )}
      <SubscribeForm />
    </section>
  );
}
