import { message } from '../../components/i18n.ts';
import { db } from '../../storage/db.ts';
import { countDisputes, disputeKey, findDisputes } from '../../storage/dispute-store.ts';
import { useLiveQuery } from '../../storage/use-live-query.ts';
import { type PageReport, page } from '../content/protocol.ts';
import { FoundDispute } from './FoundDispute.tsx';
import { usePageReport } from './use-page-report.ts';

/** The popup: what was found on the page in the active tab, or why nothing was. */
export function App() {
  const tab = usePageReport();
  return (
    <main>
      {tab === undefined ? null : tab === 'absent' ? (
        <Empty text={message('notListed')} />
      ) : (
        <PageSummary report={tab.report} tabId={tab.tabId} />
      )}
      <footer>{message('machineNoVerdict')}</footer>
    </main>
  );
}

function PageSummary({ report, tabId }: { report: PageReport; tabId: number }) {
  const keys = [...new Set(report.matches.map((match) => match.dispute))];
  const disputes = useLiveQuery(() => findDisputes(db, keys), [keys.join()]);
  if (report.state === 'off') return <Empty text={message('isOff')} />;
  if (report.state === 'reading') return <Empty text={message('stillReading')} />;
  if (report.state === 'failed') return <Empty text={message('readingFailed')} />;
  if (report.state === 'unrelated') return <Empty text={message('unrelated')} />;
  if (keys.length === 0) return <Empty text={message('summaryNone')} />;
  if (!disputes) return null;
  return (
    <>
      <h1>{message('summaryCount', String(disputes.length))}</h1>
      {disputes.map((dispute) => (
        <FoundDispute
          key={disputeKey(dispute.pack, dispute.id)}
          dispute={dispute}
          matches={report.matches.filter((match) => match.dispute === disputeKey(dispute.pack, dispute.id))}
          onReveal={(id) => page.sendMessage('revealMatch', id, tabId)}
        />
      ))}
    </>
  );
}

function Empty({ text }: { text: string }) {
  const count = useLiveQuery(() => countDisputes(db), []);
  return (
    <div class="empty" role="status">
      <p>{text}</p>
      {count !== undefined && <p class="soft">{message('coverageSize', String(count))}</p>}
    </div>
  );
}
