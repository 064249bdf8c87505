/** The matcher on any text at all, and on text made to stall it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileIndex } from '../../../matching/compile.ts';
import { ENGINE_LANGUAGES } from '../../../matching/language.ts';
import { matchBlocks } from '../../../matching/match.ts';
import { normalise } from '../../../matching/normalise.ts';
import { splitPassages } from '../../../matching/passages.ts';
import type { Block } from '../../../matching/types.ts';
import { wordsOf } from '../../../matching/words.ts';
import { anyText } from '../generators/any-text.ts';
import { check, PATIENCE } from '../generators/check.ts';
import { library } from './a-library.ts';

const index = compileIndex(library);

/** Sentences that match, in pieces, so that what is put between them meets every step of the engine. */
const pieces = fc.constantFrom(
  ...[
    'The chancery announced on Sunday that ',
    'Duke Orlan',
    ' had resigned. ',
    'denied',
    ' 312 dead',
    ' in the Belmar flood',
    '. ',
  ],
  ...[
    'Герцог Орлан заявил, ',
    'نفى الدوق أورلان ',
    'Herzog Orlan bestritt am 8. Dezember, ',
    "l'duc d'Orlan ",
    '\n',
    ' ',
    '?',
  ],
);
const pageText = fc
  .array(fc.oneof({ weight: 3, arbitrary: pieces }, anyText), { maxLength: 12 })
  .map((parts) => parts.join(''));
const declared = fc.option(fc.oneof(fc.constantFrom(...ENGINE_LANGUAGES, 'en-GB', 'fa', 'xx'), anyText), {
  nil: undefined,
});
const kind = fc.constantFrom('title', 'heading', 'paragraph', 'list-item', 'caption', 'quote', undefined);
const blocks = fc
  .array(fc.record({ text: pageText, lang: declared, kind }), { maxLength: 6 })
  .map((list): Block[] => list.map((block, id) => ({ id, ...block })));

test(
  'whatever a page says, every span is a stretch of it that halves no character',
  () =>
    check(
      fc.property(blocks, (page) => {
        for (const { block, span, score, cues } of matchBlocks(index, page)) {
          const text = page[block]?.text ?? '';
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect([span.start, span.end].filter((at) => isWithinPair(text, at))).toEqual([]);
          expect(text.slice(span.start, span.end).trim()).not.toBe('');
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          for (const cue of cues)
            expect(
              page.some((one) => one.text.includes(cue.text)),
              cue.text,
            ).toBe(true);
        }
      }),
      1000,
    ),
  PATIENCE,
);

test(
  'passages are in order, apart, inside the text and lose no letter',
  () =>
    check(
      fc.property(
        fc.oneof(pageText, fc.string({ unit: 'binary', minLength: 1000, maxLength: 4000 })),
        fc.constantFrom(...ENGINE_LANGUAGES),
        (text, language) => {
          const spans = splitPassages(text, language);
          let end = 0;
          let left = '';
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            expect([span.start, span.end].filter((at) => isWithinPair(text, at))).toEqual([]);
            left += text.slice(end, span.start);
            end = span.end;
          }
          expect((left + text.slice(end)).trim()).toBe('');
        },
      ),
      1000,
    ),
  PATIENCE,
);

test(
  'words lie in the text, in order, and folding keeps the way back',
  () =>
    check(
      fc.property(pageText, fc.constantFrom(...ENGINE_LANGUAGES), (text, language) => {
        const { text: folded, offsets } = normalise(text, language === 'tr');
        expect(offsets).toHaveLength(folded.length + 1);
        expect([...offsets].every((offset, at) => offset <= text.length && offset >= (offsets[at - 1] ?? 0))).toBe(
          true,
        );
        let before = -1;
        for (const { start, end } of wordsOf(text, language)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = start;
        }
      }),
      1000,
    ),
  PATIENCE,
);

// Each of these once took time that grew with the square of its length: at this size it would run for many minutes.
describe('a text made to stall the matcher is done before the test’s time is over', () => {
  const SIZE = 400_000;
  test.each([
    '.',
    '?!',
    `${'.'.repeat(50)}${"'".repeat(50)}`,
    'a',
    'ement',
    'ностями',
    'ат',
    'ü',
    "d'",
    '1 234',
    '1,',
    '@a',
    'https:',
    'e\u0301',
    '\u0301',
    '\n ',
    ' ',
    '\ud83d',
    '8. ',
    'Am 8. Dezember ',
    'Duke Orlan ',
    'he ',
  ])(
    '%j again and again',
    (part) => {
      const text = part.repeat(SIZE / part.length);
      for (const lang of ENGINE_LANGUAGES)
        matchBlocks(index, [{ id: 0, text: text.slice(0, lang === 'en' ? SIZE : SIZE / 10), lang }]);
    },
    20_000,
  );

  test('one subject on a page of thousands of sentences', () => {
    const page = Array.from({ length: 6000 }, (_, id) => ({ id, text: 'Duke Orlan spoke to the chancery again.' }));
    matchBlocks(index, page);
  }, 20_000);
});

test('words met on a page are not kept whole beyond all measure', () => {
  const word = 'x'.repeat(100_000);
  expect(wordsOf(word, 'en').map(({ stem, start, end }) => [stem.length <= 64, start, end])).toEqual([
    [true, 0, 100_000],
  ]);
});

function isWithinPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}
