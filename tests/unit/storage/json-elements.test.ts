import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonElements } from '../../../storage/json-elements.ts';

/** Return the elements of a JSON text that comes in parts of `size` units. */
async function elementsOf(text: string, size = text.length + 1): Promise<unknown[]> {
  async function* parts() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  return Array.fromAsync(jsonElements(parts(), new Set(['list'])));
}

test('the elements of any list, wherever its text is parted, plain or under a known name', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue()),
      fc.jsonValue(),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      async (list, other, size, loose) => {
        const space = loose ? 2 : 0;
        const expected = JSON.parse(JSON.stringify(list));
        expect(await elementsOf(JSON.stringify(list, null, space), size)).toEqual(expected);
        const inObject = JSON.stringify({ before: other, list, after: other }, null, space);
        expect(await elementsOf(inObject, size)).toEqual(expected);
      },
    ),
  );
});

test('an object without a list is the one element', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.integer({ min: 1, max: 20 }),
      async (object, size) => {
        const { list: _, ...rest } = object;
        expect(await elementsOf(JSON.stringify(rest), size)).toEqual([JSON.parse(JSON.stringify(rest))]);
      },
    ),
  );
});

test.each([
  ['objects one a line', '{"a":1}\n{"a":2}\n', [{ a: 1 }, { a: 2 }]],
  ['a byte order mark', '\ufeff[1]', [1]],
  ['a list within another thing of that name', '{"x":{"list":[1]}}', [{ x: { list: [1] } }]],
  ['a known name that is no list', '{"list":{"a":[1,2]}}', [{ list: { a: [1, 2] } }]],
  ['an empty list', '{"list":[ ]}', []],
])('%s', async (_, text, elements) => {
  expect(await elementsOf(text)).toEqual(elements);
  expect(await elementsOf(text, 1)).toEqual(elements);
});

describe('what is no JSON is refused', () => {
  test.each(['', 'hello', '[1,2', '{"list":[1', '["a', ']', '[1 2]', '{"a":}', '[{]}', '[1]x'])('%j', async (text) => {
    await expect(elementsOf(text)).rejects.toThrow(SyntaxError);
  });
});
