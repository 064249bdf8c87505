import { expect, test } from 'vitest';
import { compileIndex } from '../../../matching/compile.ts';
import { ABSENT, CARRIED, NAMED, NEAR, ON_PAGE, readContext } from '../../../matching/context.ts';
import { readPage } from '../../../matching/read-page.ts';
import { library } from './a-library.ts';

const index = compileIndex(library);
const duke = library.concepts.findIndex((concept) => concept.id === 'duke');

/** How near the duke is to the last of `sentences`. */
function nearLast(...sentences: string[]): number {
  const passages = readPage(
    index,
    sentences.map((text, id) => ({ id, text })),
  );
  return readContext(index, passages).near(passages.length - 1, duke);
}

const filler = 'The harbour was closed because of strong winds on that day.';

test.each([
  ['named', NAMED, ['Duke Orlan left.']],
  ['meant by a pronoun', CARRIED, ['Duke Orlan left.', 'He was not seen again.']],
  [
    'meant by a pronoun after a pronoun',
    CARRIED,
    ['Duke Orlan left.', 'He was not seen again.', 'His aides were told that he would speak.'],
  ],
  ['meant by a description', CARRIED, ['Duke Orlan left.', filler, 'Friends of the deposed ruler were silent.']],
  ['not meant by a description where nobody named him', ABSENT, ['Friends of the deposed ruler were silent.']],
  ['named in the title', NEAR, ['Duke Orlan gone', filler, filler, filler, filler, filler, 'The palace was empty.']],
  [
    'named long before',
    ON_PAGE,
    [filler, 'Orlan left.', filler, filler, filler, filler, filler, 'The palace was empty.'],
  ],
  ['not spoken of', ABSENT, [filler]],
  ['implied by a Russian verb', CARRIED, ['Герцог Орлан уехал вчера.', 'Об отставке не думал.']],
  ['implied by an Arabic verb', CARRIED, ['غادر الدوق أورلان البلاد.', 'ولم يفكر في الاستقالة.']],
])('knows who is %s', (_, level, sentences) => {
  expect(nearLast(...sentences)).toBe(level);
});

test('another person named between takes the pronoun over', () => {
  expect(nearLast('Duke Orlan left.', 'Old Duke Feodor Orlan stayed.', 'He was ill.')).not.toBe(CARRIED);
});
