import { Icon } from '../../components/Icon.tsx';
import { message } from '../../components/i18n.ts';
import { libraryLink } from '../../components/library-link.ts';
import { openSidePanel } from './open-side-panel.ts';

interface Props {
  atSide: boolean;
  settingsOpen: boolean;
  onSettings: () => void;
}

/** The name, and the ways to the library, the side panel and the settings. */
export function PanelHeader({ atSide, settingsOpen, onSettings }: Props) {
  return (
    <header>
      <img src="/icon/icon.svg" alt="" width="22" height="22" />
      <span class="name">Parallax</span>
      <a class="icon-button" href={libraryLink()} target="_blank" rel="noopener" title={message('openLibrary')}>
        <Icon name="library" />
        <span class="visually-hidden">{message('openLibrary')}</span>
      </a>
      {!atSide && (
        <button type="button" class="icon-button" title={message('openSidePanel')} onClick={openSidePanel}>
          <Icon name="side" />
          <span class="visually-hidden">{message('openSidePanel')}</span>
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        title={message('settings')}
        aria-expanded={settingsOpen}
        onClick={onSettings}
      >
        <Icon name="settings" />
        <span class="visually-hidden">{message('settings')}</span>
      </button>
    </header>
  );
}
