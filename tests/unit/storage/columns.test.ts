import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromColumns, toColumns } from '../../../storage/columns.ts';
import { numberWords } from '../../../storage/numbered-words.ts';
import { PackError } from '../../../storage/parse-pack.ts';
import { readBuiltInPack } from '../../../tools/read-pack.ts';

/** The limit for what the pack adds to a download, gzip at its best. */
const MAX_GZIP_BYTES = 1_000_000;

test('texts stand together by the name of their property', () => {
  const value = { id: 'a', claim: { en: 'Yes', ar: 'نعم' }, phrasings: { en: ['He said yes.', 'It was.'] }, sign: 1 };
  expect(toColumns(value)).toEqual({
    shape: { id: '', claim: { en: '', ar: '' }, phrasings: { en: ['', ''] }, sign: 1 },
    columns: { id: ['a'], en: numberWords(['Yes', 'He said yes.', 'It was.']), ar: numberWords(['نعم']) },
  });
});

test('any JSON comes back as it was, through text too', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = JSON.stringify(value);
      expect(JSON.stringify(fromColumns(JSON.parse(JSON.stringify(toColumns(JSON.parse(json))))))).toBe(json);
    }),
  );
});

test.each([
  ['no object', null],
  ['no columns', { shape: '' }],
  ['columns of something else', { shape: '', columns: { '': [1] } }],
  ['a word that is missing', { shape: { en: '' }, columns: { en: { words: [], texts: '# ' } } }],
  ['a column that is missing', { shape: { en: '' }, columns: {} }],
  ['a column that is too short', { shape: ['', ''], columns: { '': ['one'] } }],
])('%s is refused', (_, packed) => {
  expect(() => fromColumns(packed)).toThrow(PackError);
});

test('the built-in pack ships in at most a megabyte', async () => {
  const pack = await readBuiltInPack();
  const packed = JSON.stringify(toColumns(pack));
  expect(fromColumns(JSON.parse(packed))).toEqual(pack);
  expect(gzipSync(packed, { level: 9 }).length).toBeLessThanOrEqual(MAX_GZIP_BYTES);
});
