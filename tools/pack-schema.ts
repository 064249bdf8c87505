/** The JSON Schema of a pack, for editors, made from the parser so that the two cannot differ. */
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { accountSchema, conceptSchema, disputeSchema, packSchema, storySchema } from '../storage/parse-pack.ts';
import { ROOT } from './run.ts';

/** The file that holds it. */
export const SCHEMA_FILE = join(ROOT, 'public/packs/pack.schema.json');

/**
 * Return the schema's text. The whole describes a pack in one file; `$defs` also has `story` and `lexicon`, the files of
 * the built-in pack's folder. Rules that JSON Schema cannot say (a valid date, no hidden characters) stay with the parser.
 */
export function packJsonSchema(): string {
  const { $schema, $defs, ...pack } = toJsonSchema(packSchema, {
    errorMode: 'ignore',
    definitions: { story: storySchema, dispute: disputeSchema, account: accountSchema, concept: conceptSchema },
  });
  const lexicon = { type: 'array', items: { $ref: '#/$defs/concept' } };
  return `${JSON.stringify({ $schema, title: 'Parallax pack', ...pack, $defs: { ...$defs, lexicon } }, null, 2)}\n`;
}
