/** The settings as a Preact hook. */
import { useEffect, useState } from 'preact/hooks';
import { readSettings, type Settings, watchSettings } from './settings.ts';

/** Return the settings as they are stored, again after every change in any context; undefined until first read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    const controller = new AbortController();
    watchSettings(setSettings, controller.signal);
    readSettings().then((read) => {
      // A change that was heard of in the meantime is newer.
      if (!controller.signal.aborted) setSettings((heard) => heard ?? read);
    });
    return () => controller.abort();
  }, []);
  return settings;
}
