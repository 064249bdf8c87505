/**
 * Reads the built-in pack from the folder in which it is written, through the same parser as the extension: pack.json
 * names the stories, each in a file of its own, and lexicon.json holds the concepts.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Pack } from '../storage/model.ts';
import { parsePack, parseWith } from '../storage/parse-pack.ts';
import { ROOT } from './run.ts';

/** The folder of the built-in pack. */
export const PACK_FOLDER = join(ROOT, 'public/packs/syria');

const headSchema = v.looseObject({ stories: v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/))) });

/**
 * Return the built-in pack.
 * @throws PackError naming the path of the first fault.
 */
export async function readBuiltInPack(): Promise<Pack> {
  const head = parseWith(headSchema, await readJson('pack'));
  const [concepts, ...stories] = await Promise.all(['lexicon', ...head.stories].map(readJson));
  return parsePack({ ...head, concepts, stories });
}

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(PACK_FOLDER, `${name}.json`), 'utf8'));
}
