/** The second half of a restore: what lies in `browser.storage.local`, which no transaction of the database reaches. */
import type { ParallaxDatabase } from './db.ts';
import { replaceDismissals } from './dismissals.ts';
import { parseSettings, updateSettings } from './settings.ts';

const LOCK = 'finish restore';

/** Put the settings and dismissals of a restored backup in place, unless that is done. Safe to call at any time. */
export async function finishRestore(db: ParallaxDatabase): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const left = await db.unfinished.get('restore');
    if (!left) return;
    await updateSettings(({ topics }) => ({ ...parseSettings(left.settings), topics }));
    await replaceDismissals(left.dismissals);
    await db.transaction('rw', db.unfinished, async () => {
      if ((await db.unfinished.get('restore'))?.id === left.id) await db.unfinished.delete('restore');
    });
  });
}
