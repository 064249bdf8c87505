/** The topic words of the packs that are on, handed to the content scripts through the settings. */
import type { ParallaxDatabase } from './db.ts';
import { enabledPacks } from './pack-store.ts';
import { updateSettings } from './settings.ts';

/** Tell content scripts the topic words of the packs that are on; to be called after packs were changed. */
export async function publishTopics(db: ParallaxDatabase): Promise<void> {
  const packs = await enabledPacks(db);
  const topics = packs.flatMap((pack) => Object.values(pack.topics).flat());
  await updateSettings(() => ({
    topics: [...new Set(topics.filter((topic) => topic !== undefined))],
  }));
}
