/** The licences that ship are those of the code that ships. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OUTPUT } from '../../tools/drive/launch.ts';
import { bundledPackages } from '../../tools/release/bundled-packages.ts';
import { thirdPartyText } from '../../tools/release/third-party-text.ts';

test('both builds carry the licence of every package in them', async () => {
  const needed = thirdPartyText(await bundledPackages());
  for (const folder of Object.values(OUTPUT)) {
    expect(readFileSync(`${folder}/third-party.txt`, 'utf8'), 'run `npm run licences`').toBe(needed);
  }
});
