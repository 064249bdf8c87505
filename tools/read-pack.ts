/** Reads the built-in pack from the working tree, through the same parser as the extension. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILT_IN_PACK, readPackFolder } from '../storage/built-in-pack.ts';
import type { Pack } from '../storage/model.ts';
import { ROOT } from './run.ts';

/**
 * Return the built-in pack.
 * @throws PackError naming the path of the first fault.
 */
export function readBuiltInPack(): Promise<Pack> {
  return readPackFolder(async (file) => JSON.parse(await readFile(join(ROOT, 'public', BUILT_IN_PACK, file), 'utf8')));
}
