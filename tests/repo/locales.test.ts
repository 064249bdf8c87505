/** Every language has every interface text, none has one too many, and every text is used. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../storage/model.ts';
import { ROOT } from '../../tools/run.ts';

const messages = v.record(
  v.string(),
  v.strictObject({
    message: v.pipe(v.string(), v.minLength(1)),
    description: v.optional(v.string()),
    placeholders: v.optional(v.record(v.string(), v.strictObject({ content: v.string() }))),
  }),
);

const read = (language: string) =>
  v.parse(messages, JSON.parse(readFileSync(join(ROOT, `public/_locales/${language}/messages.json`), 'utf8')));
const english = read('en');

/** Chrome's limit for the description in the manifest. */
const DESCRIPTION = 132;

test('there is a folder for each language and no other', () => {
  const folders = globSync('public/_locales/*', { cwd: ROOT }).map((folder) => folder.split(/[\\/]/).at(-1));
  expect(folders.sort()).toEqual([...LANGUAGES].sort());
});

test.each(LANGUAGES)('%s has the keys and placeholders of English', (language) => {
  const translated = read(language);
  expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
  for (const [key, { message, placeholders = {} }] of Object.entries(translated)) {
    expect(placeholders, key).toEqual(english[key]?.placeholders ?? {});
    const named = [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase());
    expect(named.sort(), key).toEqual(Object.keys(placeholders).sort());
  }
  expect(translated.languageTag?.message).toBe(language);
  expect(translated.extensionDescription?.message.length).toBeLessThanOrEqual(DESCRIPTION);
});

test('no text is unused', () => {
  const files = globSync(['{entrypoints,components,storage}/**/*.{ts,tsx}', 'wxt.config.ts'], { cwd: ROOT });
  const code = files.map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');
  const isUsed = (key: string) =>
    code.includes(`'${key}'`) ||
    code.includes(`__MSG_${key}__`) ||
    // `cue_${cue.kind}`: the part after the underscore is data.
    (key.includes('_') && code.includes(`\`${key.slice(0, key.indexOf('_') + 1)}\${`));
  expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
});
