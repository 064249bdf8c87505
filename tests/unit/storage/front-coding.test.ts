import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frontCode, frontDecode } from '../../../storage/front-coding.ts';

test('a beginning is taken from the entry before', () => {
  expect(frontCode(['resign', 'resigned', 'rest', 'stay'])).toEqual(['0resign', '6ed', '3t', '0stay']);
});

test('any entries come back as they were, in any order', () => {
  const entry = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a'.repeat(50), `${'a'.repeat(50)}b`, 'ab'));
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      expect(frontDecode(frontCode(entries))).toEqual(entries);
    }),
  );
});

test.each([{ coded: ['1a'] }, { coded: ['0a', '2b'] }, { coded: [''] }, { coded: ['-a'] }])(
  '$coded is refused',
  ({ coded }) => {
    expect(() => frontDecode(coded)).toThrow('cannot be put together');
  },
);
