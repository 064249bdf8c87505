/** Files that begin as good ones and are then spoiled, since noise alone is refused at the door and tests no more. */
import fc from 'fast-check';
import { anyText, BAD_ADDRESSES, PROTOTYPE_NAMES } from './any-text.ts';

/** A value nested `depth` deep. */
function nested(depth: number, inObjects: boolean): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level++) value = inObjects ? { a: value } : [value];
  return value;
}

const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: anyText },
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1e308,
    2 ** 53,
    '',
    [],
    {},
    [[]],
    [null],
    ['x', 'x'],
    ...BAD_ADDRESSES,
  ),
  // As JSON can bring it: an own property of that name.
  fc
    .constantFrom(...PROTOTYPE_NAMES)
    .map((name): unknown => JSON.parse(`{"en":"x",${JSON.stringify(name)}:{"polluted":true}}`)),
  fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.boolean()).map(([depth, inObjects]) => nested(depth, inObjects)),
  fc.integer({ min: 100, max: 3000 }).map((length) => Array<unknown>(length).fill(0)),
  fc.jsonValue(),
);

/** One change: at the place that `at` comes to, what is done there, and with what. */
const edit = fc.record({
  at: fc.nat(),
  act: fc.constantFrom('replace', 'replace', 'delete', 'add', 'repeat', 'move'),
  value: anyValue,
  name: fc.oneof(fc.constantFrom(...PROTOTYPE_NAMES, 'id', 'en', 'url'), anyText),
});
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

interface Place {
  holder: object;
  key: string;
}

function placesOf(value: unknown): Place[] {
  const places: Place[] = [];
  const open: unknown[] = [value];
  while (open.length > 0) {
    const holder = open.pop();
    if (typeof holder !== 'object' || holder === null) continue;
    for (const [key, inner] of Object.entries(holder)) {
      places.push({ holder, key });
      open.push(inner);
    }
  }
  return places;
}

/** A copy, so that no cycle arises; what is too deep to be copied is taken as nothing. */
function copyOf(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return null;
  }
}

function apply(value: unknown, { at, act, value: given, name }: Edit): void {
  const places = placesOf(value);
  const { holder, key } = places[at % Math.max(1, places.length)] ?? { holder: {}, key: '' };
  const put = (where: string, what: unknown) =>
    Object.defineProperty(holder, where, { value: what, writable: true, enumerable: true, configurable: true });
  if (act === 'replace') put(key, given);
  else if (act === 'delete') Reflect.deleteProperty(holder, key);
  else if (act === 'add') put(Array.isArray(holder) ? String(holder.length) : name, given);
  else if (act === 'repeat' && Array.isArray(holder)) holder.push(copyOf(holder[Number(key)]));
  else {
    const other = places[(at * 7 + 3) % places.length];
    if (other) put(key, copyOf(Reflect.get(other.holder, other.key)));
  }
}

/** `value` with one to three changes anywhere in it. */
export function spoiled(value: unknown): fc.Arbitrary<unknown> {
  return fc.array(edit, { minLength: 1, maxLength: 3 }).map((edits) => {
    const copy: unknown = structuredClone(value);
    for (const one of edits) apply(copy, one);
    return copy;
  });
}

/** The text of a file with `value` in it, spoiled, cut short, with something put in between, or noise. */
export function spoiledFile(value: unknown): fc.Arbitrary<string> {
  const good = JSON.stringify(value);
  const place = fc.integer({ min: 0, max: good.length });
  return fc.oneof(
    { weight: 6, arbitrary: spoiled(value).map(textOf) },
    place.map((end) => good.slice(0, end)),
    fc.tuple(place, anyText).map(([at, text]) => good.slice(0, at) + text + good.slice(at)),
    place.map((at) => good.slice(0, at) + good.slice(at).replace(/"(\w+)":/, '"$1":[],"$1":')),
    anyText,
    fc.json(),
    fc
      .tuple(fc.constantFrom('[', '{"a":', '[{"@graph":'), fc.integer({ min: 1, max: 200_000 }))
      .map(([part, times]) => part.repeat(times)),
    fc.constantFrom('', '\ufeff', `\ufeff${good}`, ` ${good}\n`, `${good}${good}`),
  );
}

/** As JSON.stringify, but not recursive in depth beyond what it takes. */
function textOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '[['.repeat(5000);
  }
}
