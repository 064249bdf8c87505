import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { packJsonSchema, SCHEMA_FILE } from '../../../tools/pack-schema.ts';

test('the JSON Schema for editors is the one of the parser (else: npm run pack -- --schema)', async () => {
  expect(await readFile(SCHEMA_FILE, 'utf8')).toBe(packJsonSchema());
});

test('it describes a story file and a lexicon of the folder too', () => {
  expect(JSON.parse(packJsonSchema())).toMatchObject({
    type: 'object',
    properties: { stories: { items: { $ref: '#/$defs/story' } } },
    $defs: { story: { properties: { timeline: {} } }, lexicon: { items: { $ref: '#/$defs/concept' } } },
  });
});
