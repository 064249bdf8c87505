import { expect, test } from 'vitest';
import type { Account, Dispute, Story } from '../../../storage/model.ts';
import { breaches } from '../../../tools/pack-rules.ts';
import { readBuiltInPack } from '../../../tools/read-pack.ts';
import { aDispute, anAccount, aPack } from '../storage/a-pack.ts';

test('the built-in pack keeps every rule', async () => {
  expect([...breaches(await readBuiltInPack())]).toEqual([]);
});

const closed = { en: 'Closed', ar: 'مغلق', ru: 'Закрыт', fr: 'Fermé', es: 'Cerrado', de: 'Gesperrt', tr: 'Kapalı' };
const open = { en: 'Open', ar: 'مفتوح', ru: 'Открыт', fr: 'Ouvert', es: 'Abierto', de: 'Offen', tr: 'Açık' };
const source = { publisher: 'A Paper', title: 'Headline', url: 'https://paper.example/', lang: 'en' };

/** An account whose sentences nobody else says. */
function account(id: string, claim: Account['claim'], change: Partial<Account> = {}): Account {
  return anAccount(id, {
    claim,
    gist: { en: `The bridge, according to ${id}.`, ar: `الجسر بحسب ${id}.`, ru: `Мост, по словам ${id}.` },
    sources: [{ ...source, publisher: `Paper of ${id}` }],
    phrasings: {
      en: Array.from({ length: 5 }, (_, n) => `The mayor said for the ${n}th time that ${id} was right.`),
      ar: ['الأول', 'الثاني', 'الثالث'].map((n) => `قال رئيس البلدية ${n} إن ${id} على حق.`),
      ru: ['Первый', 'Второй', 'Третий'].map((n) => `${n} мэр сказал, что ${id} и мост правы.`),
      fr: ['premier', 'second', 'dernier'].map((n) => `Le ${n} maire a dit que le pont de ${id} était là.`),
      es: ['primer', 'segundo', 'otro'].map((n) => `El ${n} alcalde dijo que el puente de ${id} estaba allí.`),
      de: ['erste', 'zweite', 'dritte'].map((n) => `Der ${n} Bürgermeister sagte, die Brücke von ${id} sei da.`),
      tr: ['Birinci', 'İkinci', 'Üçüncü'].map((n) => `${n} başkan ${id} köprüsünün kapalı olduğunu söyledi.`),
    },
    ...change,
  });
}
const yes = account('yes', closed);
const no = account('no', open);

const packWith = (change: Partial<Dispute>, ofStory: Partial<Story> = {}) => {
  const story: Story = {
    id: 'story',
    title: { ...closed, en: 'The bridge' },
    summary: { en: 'A story.', ar: 'قصة.', ru: 'История.' },
    timeline: ['2025-01-01', '2025-01-02', '2025-02'].map((date) => event(date)),
    disputes: [aDispute('bridge', { question: { ...closed, en: 'Was it closed?' }, accounts: [yes, no], ...change })],
  };
  return aPack({ stories: [{ ...story, ...ofStory }] });
};
const event = (date: string, time?: string) => ({
  date,
  time,
  text: { en: 'The mayor spoke.', ar: 'تحدث رئيس البلدية.', ru: 'Мэр выступил.' },
  sources: [source],
});
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

test('a pack within the rules has no breach', () => {
  expect([...breaches(packWith({}))]).toEqual([]);
});

test.each<[string, Partial<Dispute>, string, string]>([
  ['a question of 15 words', { question: { ...closed, en: words(15) } }, 'question.en', '15 words, more than 14'],
  ['a judging question', { question: { ...closed, en: 'Is it a fake?' } }, 'question', 'judges: "fake"'],
  ['a naming word of ours', { background: { en: 'The regime fell.' } }, 'background.en', 'in our own voice: "regime"'],
  ['the same in French', { question: { ...closed, fr: 'Les rebelles ?' } }, 'question.fr', '"rebelles"'],
  ['a question without Russian', { question: { ...closed, ru: undefined } }, 'question.ru', 'is missing'],
  ['a question in another script', { question: { ...closed, ar: 'Closed' } }, 'question.ar', 'reads as en'],
  ['one account', { accounts: [yes] }, 'accounts', 'are 1, not 2 to 8'],
  ['no who and what', { about: [['town']] }, 'about', 'names no who and what'],
  ['one publisher for all', { accounts: [yes, { ...no, sources: yes.sources }] }, 'accounts', 'one publisher'],
  [
    'sources of one side',
    {
      accounts: [
        { ...yes, sources: [{ ...source, publisher: 'TASS' }] },
        { ...no, sources: [{ ...source, publisher: 'News.az (TASS text)' }] },
      ],
    },
    'accounts',
    'voices of one side: Russia',
  ],
  [
    'a claim of 11 words',
    { accounts: [{ ...yes, claim: { ...closed, en: words(11) } }, no] },
    'accounts[0].claim.en',
    '11 words',
  ],
  [
    'a long claim in Turkish',
    { accounts: [account('yes', { ...closed, tr: words(11) }), no] },
    'accounts[0].claim.tr',
    '11 words',
  ],
  [
    'a quote of 31 words',
    { accounts: [{ ...yes, quote: { text: words(31), lang: 'en' } }, no] },
    'accounts[0].quote.en',
    '31 words',
  ],
  [
    'too few phrasings',
    { accounts: [{ ...yes, phrasings: { ...yes.phrasings, ru: yes.phrasings.ru?.slice(1) } }, no] },
    'accounts[0].phrasings.ru',
    'are 2, fewer than 3',
  ],
  [
    'a phrasing in another language',
    {
      accounts: [
        { ...yes, phrasings: { ...yes.phrasings, de: [...(yes.phrasings.de ?? []), ...(yes.phrasings.fr ?? [])] } },
        no,
      ],
    },
    'accounts[0].phrasings.de[3]',
    'reads as fr',
  ],
  [
    'a sentence under two accounts',
    { accounts: [yes, { ...no, phrasings: { ...no.phrasings, en: yes.phrasings.en } }] },
    'accounts[1].phrasings.en[0]',
    'says the same as accounts[0].phrasings.en[0]',
  ],
  ['a date to come', { accounts: [{ ...yes, date: '2062-01-01' }, no] }, 'accounts[0].date', 'later than the pack'],
  ['an empty group', { groups: [{ id: 'side', label: closed }] }, 'groups[0]', 'has no account'],
])('%s is a breach', (_, change, path, message) => {
  expect([...breaches(packWith(change))]).toContainEqual({
    path: `story.json.disputes[0].${path}`,
    message: expect.stringContaining(message),
  });
});

test('six accounts want groups', () => {
  const accounts = Array.from({ length: 6 }, (_, n) => account(`a${n}`, { ...closed, en: `Closed ${n}` }));
  expect([...breaches(packWith({ accounts }))].filter(({ path }) => path.endsWith('groups'))).toEqual([
    { path: 'story.json.disputes[0].groups', message: 'are missing' },
  ]);
});

test('events stand in the order of their dates, and of their hours where known', () => {
  const timeline = [event('2025-01-01', '10:00'), event('2025-01-01'), event('2025-01-01', '09:00'), event('2024')];
  const faults = [...breaches(packWith({}, { timeline }))];
  expect(faults.map(({ path }) => path)).toEqual(['story.json.timeline[2]', 'story.json.timeline[3]']);
});

test('a naming word may stand in what somebody said', () => {
  expect([
    ...breaches(packWith({ accounts: [account('yes', { ...closed, en: 'The regime closed it' }), no] })),
  ]).toEqual([]);
});

test('a story has at least three events', () => {
  expect([...breaches(packWith({}, { timeline: [event('2025')] }))]).toEqual([
    { path: 'story.json.timeline', message: 'has 1 events, fewer than 3' },
  ]);
});
