/** The icons have the sizes that stores and browsers ask for, and each file has the size that the manifest gives it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { OUTPUT } from '../../tools/drive/launch.ts';

/** Toolbar at one and two times, add-ons page at one and two times, Chrome's store and installation. */
const SIZES = [16, 32, 48, 96, 128];

const manifest = v.object({ icons: v.record(v.string(), v.string()) });

test.each(Object.values(OUTPUT))('icons of %s', (folder) => {
  const { icons } = v.parse(manifest, JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  expect(Object.keys(icons).map(Number)).toEqual(SIZES);
  for (const [size, path] of Object.entries(icons)) {
    const png = readFileSync(join(folder, path));
    // Width and height stand in the first chunk: https://www.w3.org/TR/png-3/#11IHDR.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([Number(size), Number(size)]);
  }
});
