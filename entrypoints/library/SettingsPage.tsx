import { message } from '../../components/i18n.ts';
import { MarkStyleChoice } from '../../components/MarkStyleChoice.tsx';
import { Switch } from '../../components/Switch.tsx';
import { updateSettings } from '../../storage/settings.ts';
import { useSettings } from '../../storage/use-settings.ts';
import { Muted } from './Muted.tsx';
import { SiteList } from './SiteList.tsx';
import { usePageTitle } from './use-page-title.ts';
import './settings.css';

/** All settings: how marks look, which sites are read, which stories and questions are left out. */
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
      <Muted mutedStories={settings.mutedStories} mutedDisputes={settings.mutedDisputes} />
    </div>
  );
}
