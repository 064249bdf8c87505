/** `npm run pack`: checks the built-in pack and prints what it covers. `--schema` writes the JSON Schema instead. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { LANGUAGES, type Pack } from '../storage/model.ts';
import { PackError, packSchema } from '../storage/parse-pack.ts';
import { breaches } from './pack-rules.ts';
import { readBuiltInPack } from './read-pack.ts';
import { ROOT } from './run.ts';

if (process.argv.includes('--schema')) {
  // Rules that JSON Schema cannot say (a valid date, no hidden characters) stay with the parser.
  const schema = toJsonSchema(packSchema, { errorMode: 'ignore' });
  await writeFile(join(ROOT, 'public/packs/pack.schema.json'), `${JSON.stringify(schema, null, 2)}\n`);
} else {
  try {
    const pack = await readBuiltInPack();
    printCoverage(pack);
    const faults = [...breaches(pack)];
    for (const { path, message } of faults) console.error(`${path} ${message}`);
    console.log(faults.length === 0 ? 'No faults.' : `${faults.length} faults.`);
    process.exitCode = faults.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    for (const { path, message } of error.faults) console.error(`${path} ${message}`);
    process.exitCode = 1;
  }
}

function printCoverage(pack: Pack): void {
  const disputes = pack.stories.flatMap((story) => story.disputes);
  const accounts = disputes.flatMap((dispute) => dispute.accounts);
  const sources = accounts.flatMap((account) => account.sources);
  console.log(`Pack ${pack.id} ${pack.version}`);
  console.table({
    stories: pack.stories.length,
    disputes: disputes.length,
    accounts: accounts.length,
    sources: sources.length,
    concepts: pack.concepts.length,
    'accounts on one source': accounts.filter((account) => account.sources.length === 1).length,
    'oldest check': accounts.map((account) => account.checked ?? 'never').sort()[0],
  });
  console.table(
    Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        {
          questions: disputes.filter((dispute) => dispute.question[language]).length,
          claims: accounts.filter((account) => account.claim[language]).length,
          gists: accounts.filter((account) => account.gist[language]).length,
          phrasings: accounts.reduce((sum, account) => sum + (account.phrasings[language]?.length ?? 0), 0),
          raises: disputes.reduce((sum, dispute) => sum + (dispute.raises?.[language]?.length ?? 0), 0),
          'concept forms': pack.concepts.reduce((sum, concept) => sum + (concept.forms[language]?.length ?? 0), 0),
          sources: sources.filter((source) => source.lang.startsWith(language)).length,
        },
      ]),
    ),
  );
  console.table(
    pack.stories.map((story) => ({
      story: story.id,
      disputes: story.disputes.length,
      accounts: story.disputes.reduce((sum, dispute) => sum + dispute.accounts.length, 0),
      events: story.timeline?.length ?? 0,
    })),
  );
}
