import { message } from '../../components/i18n.ts';
import { libraryLink } from '../../components/library-link.ts';
import { MarkStyleChoice } from '../../components/MarkStyleChoice.tsx';
import { Switch } from '../../components/Switch.tsx';
import { updateSettings } from '../../storage/settings.ts';
import { switchSite } from '../../storage/switch-site.ts';
import { useSettings } from '../../storage/use-settings.ts';

interface Props {
  /** The site in front where Parallax could read, or null. */
  site: string | null;
}

/** The settings that are wanted beside a page: all of them take effect at once in every open tab. */
export function QuickSettings({ site }: Props) {
  const settings = useSettings();
  if (!settings) return null;
  return (
    <section class="quick-settings" aria-label={message('settings')}>
      <Switch on={settings.paused} onChange={(paused) => updateSettings(() => ({ paused }))}>
        {message('pauseEverywhere')}
      </Switch>
      {site && (
        <Switch on={!settings.sitesOff.includes(site)} onChange={(on) => switchSite(site, on)}>
          {message('readSite', site)}
        </Switch>
      )}
      <MarkStyleChoice style={settings.markStyle} onChange={(markStyle) => updateSettings(() => ({ markStyle }))} />
      <a href={libraryLink('settings')} target="_blank" rel="noopener">
        {message('allSettings')}
      </a>
    </section>
  );
}
