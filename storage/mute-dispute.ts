/** Disputes that the reader does not want marked or listed again. */
import type { DisputeKey } from './dispute-store.ts';
import { updateSettings } from './settings.ts';

/** Leave a dispute out of marks and lists from now on, or bring it back. */
export function muteDispute(key: DisputeKey, muted: boolean): Promise<void> {
  return updateSettings(({ mutedDisputes }) => {
    const others = mutedDisputes.filter((other) => other !== key);
    return { mutedDisputes: muted ? [...others, key] : others };
  });
}
