import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBuiltInPack } from '../../../tools/read-pack.ts';
import { aDispute, aPack } from '../storage/a-pack.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pack-'));
});
afterEach(() => rm(folder, { recursive: true }));

const { stories, concepts, ...head } = aPack();
async function write(files: Record<string, unknown>) {
  const whole = { pack: { ...head, stories: ['story'] }, lexicon: concepts, story: stories[0], ...files };
  for (const [name, value] of Object.entries(whole))
    await writeFile(join(folder, `${name}.json`), JSON.stringify(value));
}

test('head, stories and lexicon become one pack', async () => {
  await write({});
  expect(await readBuiltInPack(folder)).toEqual(aPack());
});

test.each<[string, Record<string, unknown>, string]>([
  ['the story', { story: { ...stories[0], disputes: [aDispute('Bridge')] } }, 'story.json.disputes[0].id'],
  ['the lexicon', { lexicon: [{ ...concepts[0], kind: 'town' }] }, 'lexicon.json[0].kind'],
  ['the head', { pack: { ...head, stories: ['story'], version: '1' } }, 'pack.json.version'],
])('a fault names the file and the path in it: %s', async (_, files, path) => {
  await write(files);
  await expect(readBuiltInPack(folder)).rejects.toMatchObject({ faults: [{ path }] });
});
