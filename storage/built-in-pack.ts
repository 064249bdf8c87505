/**
 * The pack that ships with the extension, read from its folder: pack.json names the stories, each in a file of its
 * own, and lexicon.json holds the concepts. The reader is a parameter, so that tools read the same folder from disk.
 */
import type { Pack } from './model.ts';
import { PackError, parsePack } from './parse-pack.ts';

/** The folder of the built-in pack below the extension's root. */
export const BUILT_IN_PACK = '/packs/syria';

/**
 * Return the pack in the folder that `readJson` reads, parsed.
 * @param readJson returns the parsed JSON of a file of the folder, e.g. `pack.json`.
 * @throws PackError naming the path of the fault.
 */
export async function readPackFolder(readJson: (file: string) => Promise<unknown>): Promise<Pack> {
  const head = await readJson('pack.json');
  if (!isHead(head)) throw new PackError([{ path: 'pack.json.stories', message: 'is not a list of story ids' }]);
  const [lexicon, ...stories] = await Promise.all([
    readJson('lexicon.json'),
    ...head.stories.map((story) => readJson(`${story}.json`)),
  ]);
  return parsePack({ ...head, concepts: lexicon, stories });
}

function isHead(value: unknown): value is { stories: string[] } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'stories' in value &&
    Array.isArray(value.stories) &&
    value.stories.every((story) => typeof story === 'string' && /^[a-z0-9-]+$/.test(story))
  );
}
