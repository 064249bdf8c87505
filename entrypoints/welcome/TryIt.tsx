import { useState } from 'preact/hooks';
import { DisputeAccounts } from '../../components/DisputeAccounts.tsx';
import { message } from '../../components/i18n.ts';
import { LocalText } from '../../components/LocalText.tsx';
import { db } from '../../storage/db.ts';
import { findDispute } from '../../storage/dispute-store.ts';
import { useLiveQuery } from '../../storage/use-live-query.ts';

/** The question that the project grew from. */
const SAMPLE = 'syria/assad-resigned';

/** The account of it that the marked sentence of the sample carries. */
const CARRIED = new Set(['russian-mfa-decided-to-step-down']);

/** Id of what a click on the mark opens. */
const CARD = 'competing-accounts';

/** A few lines as on a news page, with one mark to click, and what a click shows. */
export function TryIt() {
  const [open, setOpen] = useState(false);
  const dispute = useLiveQuery(() => findDispute(db, SAMPLE), []);
  return (
    <section class="try-it">
      <h2>{message('tryTitle')}</h2>
      <div class="sample">
        <p>
          {message('sampleBefore')} {/* A link, as only text that flows in its line looks like a mark. */}
          <a class="sample-mark underline" href={`#${CARD}`} onClick={() => setOpen(true)}>
            {message('sampleMarked')}
          </a>{' '}
          {message('sampleAfter')}
        </p>
      </div>
      <p class="soft">{message(open ? 'tryRead' : 'tryClick')}</p>
      {open && dispute && (
        <article class="card" id={CARD}>
          <h3>
            <LocalText text={dispute.question} />
          </h3>
          <DisputeAccounts dispute={dispute} layout="columns" level={4} carried={CARRIED} />
        </article>
      )}
    </section>
  );
}
