/** The topic words of the packs that are on, handed to the content scripts through the settings. */
import type { PackRecord, ParallaxDatabase } from './db.ts';
import { enabledPacks } from './pack-store.ts';
import { updateSettings } from './settings.ts';

/** Longest topic, in UTF-16 units; of a longer one its beginning does: it lets through what the whole would. */
const LONGEST = 40;
/**
 * Characters of topics of one pack, and of all: content scripts look for them on every page, and the pattern costs half
 * a second with 300,000 of them, a hundredth with 30,000. The built-in pack has 800.
 */
const MOST_OF_PACK = 10_000;
const MOST = 40_000;

/** Tell content scripts the topic words of the packs that are on; to be called after packs were changed. */
export async function publishTopics(db: ParallaxDatabase): Promise<void> {
  // Read while nobody else can write: of two that publish at the same time, the later has read the later packs.
  await updateSettings(async () => ({ topics: topicsOf(await enabledPacks(db)) }));
}

/**
 * Return the topic words of packs as patterns, each once, as many as a page can be searched for; those
 * of files come last. Quoted here, when packs change: on every page that would take as long as the search.
 */
export function topicsOf(packs: readonly Pick<PackRecord, 'origin' | 'topics'>[]): string[] {
  const files = packs.filter(({ origin }) => origin === 'file');
  const topics = new Set<string>();
  let left = MOST;
  for (const pack of [...packs.filter(({ origin }) => origin !== 'file'), ...files]) {
    let share = Math.min(left, pack.origin === 'file' ? MOST_OF_PACK : left);
    for (const topic of Object.values(pack.topics).flat()) {
      const word = topic?.slice(0, LONGEST).trim();
      if (!word || topics.has(word)) continue;
      if (word.length > share) break;
      topics.add(word);
      share -= word.length;
      left -= word.length;
    }
  }
  return [...topics].map(quoted);
}

/** Return a pattern that matches `text` itself. */
function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
