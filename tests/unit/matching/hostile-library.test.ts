/** Libraries that a pack may bring: very large ones, and ones made to crowd out or to slow down. */
import { describe, expect, test } from 'vitest';
import { compileIndex } from '../../../matching/compile.ts';
import { matchBlocks } from '../../../matching/match.ts';
import { loadIndex, saveIndex } from '../../../matching/store.ts';
import type { ConceptInput, DisputeInput } from '../../../matching/types.ts';
import { library } from './a-library.ts';

const SENTENCE = 'The chancery announced on Sunday that Duke Orlan had resigned.';
const find = (index: ReturnType<typeof compileIndex>, text = SENTENCE) =>
  matchBlocks(index, [{ id: 0, text, lang: 'en' }]);

/** A dispute of as many accounts as wanted that no page of these tests speaks of. */
function filler(id: number, accounts: number): DisputeInput {
  return {
    id: `filler-${id}`,
    question: { en: `Zyx${id}` },
    about: [['filler']],
    accounts: Array.from({ length: accounts }, (_, at) => ({
      id: `account-${at}`,
      claim: { en: `zyx${id}` },
      gist: {},
      claimants: [],
      phrasings: {},
    })),
  };
}

test('beyond 65,536 disputes, accounts and concepts a match is still what it is', () => {
  const claims = Array.from({ length: 66_000 }, (_, at) => ({
    id: `claim-${at}`,
    question: { en: `q${at}` },
    about: [],
    accounts: [{ id: 'claim', claim: { en: `q${at}` }, gist: {}, claimants: [], phrasings: {} }],
  }));
  const many = Array.from(
    { length: 66_000 },
    (_, at): ConceptInput => ({ id: `concept-${at}`, kind: 'place', forms: { en: [`Place${at}`] } }),
  );
  const index = compileIndex({
    disputes: [...claims, ...Array.from({ length: 40 }, (_, at) => filler(at, 50)), ...library.disputes],
    concepts: [...many, { id: 'filler', kind: 'place', forms: { en: ['Fillerton'] } }, ...library.concepts],
  });
  const loaded = loadIndex(saveIndex(index));
  for (const one of [index, loaded ?? index]) {
    expect(find(one)[0]).toMatchObject({ dispute: 'duke-resigned', account: 'chancery-says-resigned' });
  }
  expect(loaded?.stored).toEqual(index.stored);
}, 60_000);

describe('a lexicon made to slow the matcher does not, and leaves alone what came before it', () => {
  const alike = (text: (at: number) => string): ConceptInput[] =>
    Array.from({ length: 20_000 }, (_, at) => ({ id: `flood-${at}`, kind: 'organisation', forms: { en: [text(at)] } }));
  test.each([
    ['the same word for everything', () => 'Orlan'],
    ['the same beginning for everything', (at: number) => `Orlan duke of nowhere${at}`],
    ['very long forms', (at: number) => `Orlan ${'of the '.repeat(60)}x${at}`],
  ])(
    '%s',
    (_, text) => {
      const index = compileIndex({ disputes: library.disputes, concepts: [...library.concepts, ...alike(text)] });
      expect(find(index)[0]).toMatchObject({ dispute: 'duke-resigned', account: 'chancery-says-resigned' });
      find(index, 'Orlan '.repeat(30_000));
    },
    60_000,
  );
});

test('100,000 phrasings of one question do not stall a page', () => {
  const phrasings = Array.from({ length: 100_000 }, (_, at) => `Duke Orlan of Arvenia had resigned ${at}`);
  const [duke, ...rest] = library.disputes;
  if (!duke) throw new Error('The library is empty.');
  const index = compileIndex({
    concepts: library.concepts,
    disputes: [{ ...duke, raises: { en: phrasings } }, ...rest],
  });
  matchBlocks(
    index,
    Array.from({ length: 200 }, (_, id) => ({ id, text: SENTENCE, lang: 'en' })),
  );
}, 60_000);

test.each(['__proto__', 'constructor', 'toString'])('an id named %s is an id like any other', (id) => {
  const concepts = [...library.concepts, { id, kind: 'place', forms: { en: ['Zanzor'] } }];
  const dispute: DisputeInput = {
    id,
    question: { en: 'Did Zanzor fall?' },
    about: [[id]],
    accounts: [
      {
        id,
        claim: { en: 'Zanzor fell to the enemy' },
        gist: {},
        claimants: [{ name: 'x', concept: id }],
        phrasings: {},
      },
    ],
  };
  const index = loadIndex(saveIndex(compileIndex({ disputes: [...library.disputes, dispute], concepts })));
  expect(
    index && find(index, 'Zanzor fell to the enemy.').map((match) => [match.dispute, match.account]),
  ).toContainEqual([id, id]);
});
