/** The pack that ships with the extension: one file, in columns, written by the build from the folder that people edit. */
import { fromColumns } from './columns.ts';
import type { Pack } from './model.ts';
import { parsePack } from './parse-pack.ts';

/** The file of the built-in pack below the extension's root. */
export const BUILT_IN_PACK = '/packs/syria.json';

/**
 * Return the pack in `json`, the parsed content of the file.
 * @throws PackError naming the path of the fault.
 */
export function parseBuiltInPack(json: unknown): Pack {
  return parsePack(fromColumns(json));
}
