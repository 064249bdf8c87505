/** `npm run licences`: writes public/third-party.txt, which ships with the extension, from what a build contains. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledPackages } from './release/bundled-packages.ts';
import { thirdPartyText } from './release/third-party-text.ts';
import { ROOT } from './run.ts';

const packages = await bundledPackages();
await writeFile(join(ROOT, 'public/third-party.txt'), thirdPartyText(packages));
console.log(`public/third-party.txt: ${packages.join(', ')}`);
