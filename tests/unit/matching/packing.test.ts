import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packIntegers, packZeros, unpackIntegers, unpackZeros } from '../../../matching/packing.ts';
import { decodeUtf8, encodeUtf8 } from '../../../matching/utf8.ts';

test('integers come back, the largest too', () => {
  fc.assert(
    fc.property(fc.uint32Array(), (values) => {
      expect(unpackIntegers(packIntegers(values))).toEqual(values);
    }),
  );
  const extremes = Uint32Array.of(0, 0xffffffff, 0, 1, 0x80000000, 127, 128);
  expect(unpackIntegers(packIntegers(extremes))).toEqual(extremes);
});

test('numbers near the one before take a byte each', () => {
  expect(packIntegers(Uint32Array.from({ length: 1000 }, (_, at) => 3 * at))).toHaveLength(1000);
});

test('runs of zeros come back, and take two bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(unpackZeros(packZeros(bytes))).toEqual(bytes);
    }),
  );
  expect(packZeros(new Uint8Array(255))).toHaveLength(2);
});

test('text of every plane comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(decodeUtf8(encodeUtf8(text))).toBe(text);
    }),
  );
  const long = 'ab é الأسد 😀 '.repeat(5000);
  expect(decodeUtf8(encodeUtf8(long))).toBe(long);
});
