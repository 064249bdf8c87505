import { expect, test } from 'vitest';
import type { Dispute } from '../../../storage/model.ts';
import { breaches } from '../../../tools/pack-rules.ts';
import { readBuiltInPack } from '../../../tools/read-pack.ts';
import { aDispute, anAccount, aPack } from '../storage/a-pack.ts';

test('the built-in pack keeps every rule', async () => {
  expect([...breaches(await readBuiltInPack())]).toEqual([]);
});

const enough = {
  en: Array.from({ length: 5 }, (_, n) => `The mayor said for the ${n}th time that the bridge was closed.`),
  ar: ['قال رئيس البلدية إن الجسر أغلق.', 'أغلق الجسر كما قالت البلدية.', 'الجسر مغلق وفق البلدية.'],
  ru: ['Мэр сказал, что мост закрыт.', 'Мост закрыли, сообщила мэрия.', 'Мост, по словам мэра, закрыт.'],
  fr: [
    'Le maire a dit que le pont était fermé.',
    'Le pont a été fermé par la mairie.',
    'Le pont est fermé, selon la mairie.',
  ],
  es: [
    'El alcalde dijo que el puente estaba cerrado.',
    'El puente fue cerrado por la alcaldía.',
    'El puente, según el alcalde, está cerrado.',
  ],
  de: [
    'Der Bürgermeister sagte, die Brücke sei gesperrt.',
    'Die Brücke wurde von der Stadt gesperrt.',
    'Die Brücke ist nach Angaben der Stadt gesperrt.',
  ],
  tr: [
    'Belediye başkanı köprünün kapalı olduğunu söyledi.',
    'Köprü belediye tarafından kapatıldı.',
    'Köprü, belediyeye göre kapalı.',
  ],
};
const source = { publisher: 'Another Paper', title: 'Headline', url: 'https://other.example/', lang: 'en' };
const yes = anAccount('yes', { phrasings: enough });
const no = anAccount('no', { phrasings: enough, sources: [source] });
const packWith = (change: Partial<Dispute>) =>
  aPack({
    stories: [
      {
        id: 'story',
        title: { en: 'Story' },
        summary: { en: 'A story.' },
        disputes: [aDispute('bridge', { accounts: [yes, no], ...change })],
      },
    ],
  });
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

test('a pack within the rules has no breach', () => {
  expect([...breaches(packWith({}))]).toEqual([]);
});

test.each<[string, Partial<Dispute>, string, string]>([
  ['a question of 15 words', { question: { en: words(15) } }, 'question.en', '15 words, more than 14'],
  ['a judging question', { question: { en: 'Is it a fake?' } }, 'question', 'judges: "fake"'],
  ['one account', { accounts: [yes] }, 'accounts', 'are 1, not 2 to 8'],
  ['no who and what', { about: [['town']] }, 'about', 'names no who and what'],
  ['one publisher for all', { accounts: [yes, { ...no, sources: yes.sources }] }, 'accounts', 'one publisher'],
  ['a claim of 11 words', { accounts: [{ ...yes, claim: { en: words(11) } }, no] }, 'accounts[0].claim.en', '11 words'],
  [
    'a quote of 31 words',
    { accounts: [{ ...yes, quote: { text: words(31), lang: 'en' } }, no] },
    'accounts[0].quote',
    '31 words',
  ],
  [
    'too few phrasings',
    { accounts: [{ ...yes, phrasings: { ...enough, ru: enough.ru.slice(1) } }, no] },
    'accounts[0].phrasings.ru',
    'are 2, fewer than 3',
  ],
  [
    'a phrasing in another language',
    { accounts: [{ ...yes, phrasings: { ...enough, de: [...enough.de, enough.fr[0] ?? ''] } }, no] },
    'accounts[0].phrasings.de[3]',
    'reads as fr',
  ],
])('%s is a breach', (_, change, path, message) => {
  expect([...breaches(packWith(change))]).toContainEqual({
    path: `story.json.disputes[0].${path}`,
    message: expect.stringContaining(message),
  });
});

test('six accounts want groups', () => {
  const accounts = Array.from({ length: 6 }, (_, n) => ({ ...(n % 2 ? yes : no), id: `a${n}` }));
  expect([...breaches(packWith({ accounts }))]).toEqual([
    { path: 'story.json.disputes[0].groups', message: 'are missing' },
  ]);
});
