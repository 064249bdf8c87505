/**
 * `npm run pack`: checks the built-in pack and prints what it covers. `-- --schema` writes the JSON Schema instead;
 * `-- --show 10 [--seed 7]` prints ten accounts whole, others with another seed.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { PackError } from '../storage/parse-pack.ts';
import { printCoverage } from './pack-coverage.ts';
import { breaches } from './pack-rules.ts';
import { packJsonSchema, SCHEMA_FILE } from './pack-schema.ts';
import { readBuiltInPack } from './read-pack.ts';
import { describeAccount, pickAccounts } from './show-accounts.ts';

const { values } = parseArgs({
  options: { schema: { type: 'boolean' }, show: { type: 'string' }, seed: { type: 'string', default: '1' } },
});

try {
  if (values.schema) {
    await writeFile(SCHEMA_FILE, packJsonSchema());
  } else {
    const pack = await readBuiltInPack();
    if (values.show === undefined) {
      printCoverage(pack);
      report([...breaches(pack)]);
    } else {
      console.log(pickAccounts(pack, Number(values.show), values.seed).map(describeAccount).join('\n\n'));
    }
  }
} catch (error) {
  if (!(error instanceof PackError)) throw error;
  report(error.faults);
}

function report(faults: readonly { path: string; message: string }[]): void {
  for (const { path, message } of faults) console.error(`${path} ${message}`);
  console.log(faults.length === 0 ? 'No faults.' : `${faults.length} faults.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
