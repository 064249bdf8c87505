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

/** A topic of no more letters than this must begin a word: "Asad" is no part of "pasado", nor "Assad" of "ambassador". */
const SHORT = 5;

/** Letters of alphabets that write words apart; in Arabic the article and conjunctions stand before a name. */
const LETTER = '[A-Za-z\\u00c0-\\u024f\\u0400-\\u04ff]';

/** Cyrillic to Arabic: topics with such letters stand only in pages with such letters (`entrypoints/content/gate.ts`). */
const FAR = /[\u0400-\u06ff]/;

/**
 * Return the topic words of packs as two patterns, those in Cyrillic, Hebrew and Arabic letters in the second; fewer
 * where there are none. As many words as a page can be searched for; those of files come last. Put together here, when
 * packs change: on every page that would take as long as the search.
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
  const near = patternOf([...topics].filter((topic) => !FAR.test(topic)));
  const far = patternOf([...topics].filter((topic) => FAR.test(topic)));
  return far ? [near || NOTHING, far] : near ? [near] : [];
}

/** Return a pattern that finds any of `words` in any case; empty for none. */
function patternOf(words: readonly string[]): string {
  const long = new Set(words.filter(({ length }) => length > SHORT).map(inAnyCase));
  const short = Array.from({ length: SHORT }, (_, at) => {
    const alike = words.filter(({ length }) => length === at + 1);
    // What stands before is looked at last: nearly everywhere the word itself is missing.
    return alike.length > 0 ? [`(?:${alike.map(inAnyCase).join('|')})(?<!${LETTER}.{${at + 1}})`] : [];
  });
  return [...long, ...short.flat()].join('|');
}

/** A pattern that matches nothing. */
const NOTHING = '(?!)';

/**
 * Return a pattern that finds `text` in any case. Both cases of each letter are written out: Firefox takes longer to
 * compile a pattern that ignores case than to search an article.
 */
function inAnyCase(text: string): string {
  return [...text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')].map(bothCases).join('');
}

function bothCases(character: string): string {
  const cases = [character.toLowerCase(), character.toUpperCase()];
  // Some letters have no other case of one letter.
  return cases[0] === cases[1] || cases.some(({ length }) => length > 1) ? character : `[${cases.join('')}]`;
}
