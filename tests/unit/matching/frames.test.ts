import { expect, test } from 'vitest';
import { compileIndex } from '../../../matching/compile.ts';
import { readContext } from '../../../matching/context.ts';
import { bestFit, type FrameFit, frameFits } from '../../../matching/frames.ts';
import { readPage } from '../../../matching/read-page.ts';
import { loadIndex, saveIndex } from '../../../matching/store.ts';
import type { Library } from '../../../matching/types.ts';
import { library } from './a-library.ts';

const framed: Library = {
  ...library,
  disputes: library.disputes.map((dispute) =>
    dispute.id === 'duke-resigned'
      ? {
          ...dispute,
          frames: [
            { account: 'chancery-says-resigned', all: [['chancery'], ['duke'], ['resign']] },
            { account: 'chancery-says-resigned', all: [['duke'], ['resign']], none: ['belmar'] },
          ],
        }
      : dispute,
  ),
};

/** Return the fits of the accounts of the first dispute in the last of `sentences`. */
function fitsIn(source: Library, ...sentences: string[]): FrameFit[] {
  const index = loadIndex(saveIndex(compileIndex(source)));
  if (!index) throw new Error('the index does not load');
  const passages = readPage(
    index,
    sentences.map((text, id) => ({ id, text, lang: 'en' })),
  );
  return frameFits(index, 0, passages.length - 1, readContext(index, passages));
}

test('a frame is full when the passage names a concept of every slot', () => {
  const [denied, affirmed] = fitsIn(framed, 'The chancery announced that Duke Orlan had resigned.');
  expect(affirmed).toMatchObject({ full: 3, count: 2 });
  expect(denied).toMatchObject({ full: 0, near: 0, count: 0 });
});

test('context may name who, never what', () => {
  expect(bestFit(fitsIn(framed, 'Duke Orlan spoke.', 'Then he resigned.'))).toMatchObject({ full: 0, near: 2 });
  expect(bestFit(fitsIn(framed, 'Many have resigned.', 'Duke Orlan spoke.'))).toMatchObject({ full: 0, near: 0 });
});

test('context may name an event too: a page goes on about it without naming it again', () => {
  const source = {
    concepts: [...library.concepts, { id: 'crisis', kind: 'event', forms: { en: ['abdication crisis'] } }],
    disputes: library.disputes.map((dispute) => ({ ...dispute, frames: [{ all: [['crisis'], ['resign']] }] })),
  };
  expect(bestFit(fitsIn(source, 'The abdication crisis of Arvenia', 'Nobody has resigned.'))).toMatchObject({
    near: 2,
  });
});

test('what a frame refuses keeps it from being filled', () => {
  expect(bestFit(fitsIn(framed, 'In Belmar the duke resigned.')).full).toBe(0);
});

test('a part of a frame is a share of it', () => {
  expect(bestFit(fitsIn(framed, 'Duke Orlan spoke to reporters.')).share).toBe(0.5);
});

test('a dispute without frames has its required concepts for one', () => {
  expect(fitsIn(library, 'Duke Orlan resigned.').at(-1)).toMatchObject({ full: 2 });
});
