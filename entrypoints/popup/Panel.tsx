import { useState } from 'preact/hooks';
import { message } from '../../components/i18n.ts';
import { MutedNotice, type Muting } from './MutedNotice.tsx';
import { PageFindings } from './PageFindings.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import { QuickSettings } from './QuickSettings.tsx';
import { useTabReport } from './use-tab-report.ts';
import { WhyNothing } from './WhyNothing.tsx';
import './panel.css';

interface Props {
  /** Whether this is the panel at the side already, which then need not be offered. */
  atSide: boolean;
}

/** What the popup and the side panel show: what was found on the page in front, or why nothing was. */
export function Panel({ atSide }: Props) {
  const tab = useTabReport();
  const [settingsOpen, setSettingsOpen] = useState(false);
  const [muting, setMuting] = useState<Muting | null>(null);
  // What was found stays while the page is read again, or when more of it could not be read.
  const found = tab?.kind === 'page' && tab.report.matches.length > 0;
  return (
    <div class="panel">
      <PanelHeader atSide={atSide} settingsOpen={settingsOpen} onSettings={() => setSettingsOpen(!settingsOpen)} />
      {settingsOpen && <QuickSettings site={tab?.kind === 'page' ? tab.report.site : null} />}
      <main>
        {muting && (
          <MutedNotice
            muting={muting}
            onUndo={() => {
              muting.set(false);
              setMuting(null);
            }}
          />
        )}
        {tab && !found && <WhyNothing tab={tab} />}
        {tab && found && (
          <PageFindings
            matches={tab.report.matches}
            tabId={tab.tabId}
            onMute={(next) => {
              next.set(true);
              setMuting(next);
            }}
          />
        )}
      </main>
      <footer>{message('noSideTaken')}</footer>
    </div>
  );
}
