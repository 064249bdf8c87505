import { expect, test } from 'vitest';
import { compileIndex } from '../../../matching/compile.ts';
import { matchBlocks } from '../../../matching/match.ts';
import type { Match } from '../../../matching/types.ts';
import { library } from './a-library.ts';

const index = compileIndex(library);

/** The matches of a page of one sentence a block. */
function matchesIn(...sentences: string[]): Match[] {
  return matchBlocks(
    index,
    sentences.map((text, id) => ({ id, text })),
  );
}

const sides: [string, string | null][] = [
  ['The chancery announced on Sunday that Duke Orlan had resigned.', 'chancery-says-resigned'],
  ['Duke Orlan denied on Sunday that he had resigned.', 'never-resigned'],
  ['Orlan, the Arvenian duke, never considered stepping down, he said.', 'never-resigned'],
  ['It remains unclear whether the Duke of Arvenia has resigned.', null],
  ['Герцог Орлан заявил, что не подавал в отставку.', 'never-resigned'],
  ['Канцелярия сообщила об отставке герцога Орлана.', 'chancery-says-resigned'],
  ['Herzog Orlan bestritt am Sonntag, zurückgetreten zu sein.', 'never-resigned'],
  ['Die Kanzlei gab am Sonntag den Rücktritt des Herzogs Orlan bekannt.', 'chancery-says-resigned'],
  ['نفى الدوق أورلان يوم الأحد أنه استقال من منصبه.', 'never-resigned'],
  ['أعلنت المستشارية يوم الأحد أن الدوق أورلان استقال من منصبه.', 'chancery-says-resigned'],
];

test.each(sides)('tells the side of: %s', (text, account) => {
  const [match] = matchesIn(text);
  expect(match?.dispute).toBe('duke-resigned');
  expect(match?.account).toBe(account);
});

test('figures tell accounts apart', () => {
  const [match] = matchesIn('Families have listed 312 dead in the Belmar flood.');
  expect(match).toMatchObject({ dispute: 'flood-toll', account: 'relatives-300' });
});

test.each([
  'The minister of transport resigned over the budget.',
  'The weather will stay dry in the north until Friday.',
  'The actor stepped down as head of the festival after talks.',
  'Belmar has a new mayor.',
  '',
  '...',
])('does not mark: %s', (text) => {
  expect(matchesIn(text).filter((match) => match.strength === 'mark')).toEqual([]);
});

test('a pronoun is understood from the sentences before', () => {
  const alone = matchesIn('He never considered stepping down, he said.');
  const inContext = matchesIn(
    'Duke Orlan speaks',
    'Duke Orlan wrote to his people on Monday.',
    'He never considered stepping down, he said.',
  );
  const score = (matches: Match[], block: number) =>
    matches.find((match) => match.block === block && match.dispute === 'duke-resigned')?.score ?? 0;
  expect(score(inContext, 2)).toBeGreaterThan(score(alone, 0));
});

test('blocks that are not asked about help to understand those that are', () => {
  const page = ['Duke Orlan wrote to his people on Monday.', 'He never considered stepping down, he said.'];
  const blocks = page.map((text, id) => ({ id, text }));
  const all = matchBlocks(index, blocks);
  expect(matchBlocks(index, blocks, new Set([1]))).toEqual(all.filter(({ block }) => block === 1));
});

test('a span is the sentence in the original text, invisible characters included', () => {
  const sentence = 'The chancery an\u00adnounced that Duke Orlan had re\u00adsigned.';
  const text = `It was raining. ${sentence} Then it stopped.`;
  const [match] = matchesIn(text);
  expect(text.slice(match?.span.start, match?.span.end)).toBe(sentence);
});

test('cues are words of the page that say why', () => {
  const [match] = matchesIn('Duke Orlan denied that he had resigned.');
  const cues = match?.cues ?? [];
  expect(cues).toContainEqual({ kind: 'denial', text: 'denied' });
  expect(cues.some((cue) => cue.kind === 'concept' && cue.text === 'resigned')).toBe(true);
  for (const cue of cues) expect('Duke Orlan denied that he had resigned.').toContain(cue.text);
});

test('the same page gives the same matches', () => {
  const page = sides.map(([text]) => text);
  expect(matchesIn(...page)).toEqual(matchesIn(...page));
});

test('a block of two megabytes is read without complaint', () => {
  expect(() => matchesIn('lorem ipsum dolor '.repeat(110_000))).not.toThrow();
});

test('a claim without concepts is matched by its wording, and only raised by a denial of it', () => {
  const words = [
    ['claim-1', 'A purple whale was filmed swimming through the flooded library of Port Amaranth'],
    ['claim-2', 'A brewery in Kestrel Bay sells bottled thunder to tourists'],
    ['claim-3', 'The mayor of Dunmore replaced every lamp post with a cactus'],
  ];
  const claims = compileIndex({
    concepts: [],
    disputes: words.map(([id, text]) => ({
      id: id ?? '',
      question: { en: text },
      about: [],
      accounts: [{ id: 'claim', claim: { en: text }, gist: {}, claimants: [], phrasings: {} }],
    })),
  });
  const find = (text: string) => matchBlocks(claims, [{ id: 0, text }]);
  expect(find('A purple whale was filmed swimming through the flooded library of Port Amaranth.')).toMatchObject([
    { dispute: 'claim-1', account: 'claim' },
  ]);
  expect(
    find('No purple whale was filmed swimming through the flooded library of Port Amaranth, police say.'),
  ).toMatchObject([{ dispute: 'claim-1', account: null }]);
  expect(find('The library of the town was closed for repairs on Monday.')).toEqual([]);
});
