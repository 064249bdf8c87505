/**
 * Reads the built-in pack from the folder in which it is written, through the same parser as the extension: pack.json
 * names the stories, each in a file of its own, and lexicon.json holds the concepts.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Pack } from '../storage/model.ts';
import { PackError, parsePack, parseWith } from '../storage/parse-pack.ts';
import { ROOT } from './run.ts';

/** The folder of the built-in pack. */
export const PACK_FOLDER = join(ROOT, 'public/packs/syria');

const headSchema = v.looseObject({ stories: v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/))) });

/**
 * Return the pack in `folder`, by default the built-in one.
 * @throws PackError naming the file and path of each fault.
 */
export async function readBuiltInPack(folder = PACK_FOLDER): Promise<Pack> {
  const readJson = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8'));
  const head = parseWith(headSchema, await readJson('pack'));
  const [concepts, ...stories] = await Promise.all(['lexicon', ...head.stories].map(readJson));
  try {
    return parsePack({ ...head, concepts, stories });
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new PackError(error.faults.map(({ path, message }) => ({ path: inFile(path, head.stories), message })));
  }
}

/** Return the path with the file it is in: `refugees.json.disputes[0]` for `stories[22].disputes[0]`. */
function inFile(path: string, stories: readonly string[]): string {
  return path
    .replace(/^stories\[(\d+)\]/, (_, at) => `${stories[at]}.json`)
    .replace(/^concepts/, 'lexicon.json')
    .replace(/^(?![\w-]+\.json)/, 'pack.json.');
}
