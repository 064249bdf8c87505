import { message } from '../../components/i18n.ts';
import { MarkStyleChoice } from '../../components/MarkStyleChoice.tsx';
import { Switch } from '../../components/Switch.tsx';
import { updateSettings } from '../../storage/settings.ts';
import { useSettings } from '../../storage/use-settings.ts';
import { MutedDisputes } from './MutedDisputes.tsx';
import { SiteList } from './SiteList.tsx';
import { usePageTitle } from './use-page-title.ts';
import './settings.css';

/** All settings: how marks look, which sites are read, which questions are left out. */
export function SettingsPage() {
  usePageTitle(message('settings'));
  const settings = useSettings();
  if (!settings) return null;
  return (
    <div class="page settings">
      <h1>{message('settings')}</h1>
      <section>
        <h2>{message('marks')}</h2>
        <Switch on={settings.paused} onChange={(paused) => updateSettings(() => ({ paused }))}>
          {message('pauseEverywhere')}
        </Switch>
        <MarkStyleChoice style={settings.markStyle} onChange={(markStyle) => updateSettings(() => ({ markStyle }))} />
      </section>
      <SiteList sitesOff={settings.sitesOff} />
      <MutedDisputes keys={settings.mutedDisputes} />
    </div>
  );
}
