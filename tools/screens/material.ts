/** What a reader might have gathered, as a backup file: so that the pages of one's own have something to show. */
import type { Backup } from '../../storage/backup.ts';
import { parsePackText } from '../../storage/parse-pack.ts';
import { DEFAULT_SETTINGS } from '../../storage/settings.ts';

const { topics: _, ...settings } = DEFAULT_SETTINGS;

/** Return a backup with kept passages, notes, an account and a question of one's own, things muted and a subscription. */
export function someMaterial(): Backup {
  return {
    parallaxBackup: 1,
    made: '2026-11-20T08:00:00.000Z',
    builtIn: [{ id: 'syria', enabled: true }],
    packs: [
      { enabled: true, pack: ownPack() },
      { enabled: true, pack: parsePackText(aPackFile()) },
    ],
    subscriptions: [
      {
        url: 'https://packs.harbour.example/harbour.signed.json',
        added: '2026-10-01T08:00:00.000Z',
        daily: true,
        key: 'O2onvM62pC1imjQV0lVTpF8HXGR3RsPvJdNJjMz2r0g=',
        pack: 'harbour',
        newest: { version: '2026.11.15', digest: '3q2+7w==' },
        waiting: '2026.11.15',
        previous: '2026.10.01',
      },
    ],
    subscriptionPacks: (['2026.11.15', '2026.10.01'] as const).map((version, at) => ({
      url: 'https://packs.harbour.example/harbour.signed.json',
      part: at === 0 ? 'waiting' : 'previous',
      pack: parsePackText(aPackFile(version)),
    })),
    ownAccounts: [
      {
        pack: 'syria',
        dispute: 'assad-resigned',
        account: {
          id: 'own-1a2b3c4d',
          claim: { en: 'He had signed nothing before he left' },
          claimants: [{ name: 'A former clerk of the presidency' }],
          date: '2025-02-03',
          gist: { en: 'He had signed nothing before he left.' },
          basis: 'testimony',
          sources: [
            {
              publisher: 'harbour.example',
              title: 'harbour.example',
              described: true,
              url: 'https://harbour.example/',
              lang: 'en',
            },
          ],
          phrasings: {},
        },
      },
    ],
    keptPassages: [
      {
        id: '0c6a1d0e-5b0f-4a55-9a55-0d7f5a4f3c01',
        title: 'Moscow says Assad chose to step down',
        url: 'https://arcalisnews.com/2024/12/moscow-says',
        exact:
          'The ministry said that he had decided to leave the presidency and had given instructions for a peaceful transfer of power.',
        prefix: 'statement on Sunday. ',
        suffix: ' It did not say where',
        lang: 'en',
        kept: '2026-11-18T17:20:00.000Z',
        dispute: 'syria/assad-resigned',
        note: 'Compare with the statement of 16 December.',
      },
      {
        id: '0c6a1d0e-5b0f-4a55-9a55-0d7f5a4f3c02',
        title: 'الرئاسة السورية: بيان منسوب إلى الأسد',
        url: 'https://arcalisnews.com/ar/2024/12/16',
        exact: 'لم أفكر في أي لحظة خلال الأحداث في اللجوء أو التنحي.',
        prefix: '',
        suffix: '',
        lang: 'ar',
        kept: '2026-11-12T09:00:00.000Z',
      },
    ],
    notes: [
      { dispute: 'syria/assad-resigned', text: 'Who signed the handover?', written: '2026-11-18T17:30:00.000Z' },
      {
        dispute: 'gone/removed',
        text: 'A note on a question whose pack is gone.',
        written: '2026-10-02T10:00:00.000Z',
      },
    ],
    settings: { ...settings, mutedDisputes: ['syria/assad-sought-asylum'], introduced: true },
    dismissals: [],
  };
}

function ownPack(): Backup['packs'][number]['pack'] {
  const source = { publisher: 'harbour.example', title: 'harbour.example', described: true, lang: 'en' };
  return {
    format: 1,
    id: 'own',
    version: '2026.11.18',
    title: { en: 'Your own questions' },
    summary: { en: 'Your own questions' },
    licence: 'private',
    topics: { en: ['Aurora', 'ferry'] },
    concepts: [{ id: 'question-1', kind: 'organisation', forms: { en: ['Aurora', 'ferry'] } }],
    stories: [
      {
        id: 'own',
        title: { en: 'Your own questions' },
        summary: { en: 'Your own questions' },
        disputes: [
          {
            id: 'question-1',
            question: { en: 'Why did the ferry Aurora sink?' },
            about: [['question-1']],
            accounts: [
              {
                id: 'account-1',
                claim: { en: 'The ferry was overloaded' },
                claimants: [{ name: 'Harbour Authority' }],
                date: '2026-03-01',
                gist: { en: 'The ferry was overloaded' },
                basis: 'statement',
                sources: [{ ...source, url: 'https://harbour.example/report' }],
                phrasings: { en: ['The Harbour Authority said the ferry Aurora carried too many people.'] },
              },
              {
                id: 'account-2',
                claim: { en: 'The ferry hit a mine' },
                claimants: [{ name: 'Shipping company' }],
                date: '2026-03-02',
                gist: { en: 'The ferry hit a mine' },
                basis: 'statement',
                sources: [{ ...source, url: 'https://harbour.example/company' }],
                phrasings: { en: ['The company insisted that the ferry Aurora had struck a mine.'] },
              },
            ],
          },
        ],
      },
    ],
  };
}

/** Return the text of a small pack's file, or of a newer version of it with other questions. */
export function aPackFile(version = '2026.11.01'): string {
  const isNewer = version !== '2026.11.01';
  const dispute = (id: string, question: string) => ({
    id,
    question: { en: question },
    about: [['bridge']],
    accounts: ['Port office', 'Builders'].map((name, at) => ({
      id: `account-${at}`,
      claim: { en: at === 0 ? 'It was closed for repairs' : 'It was never closed' },
      claimants: [{ name }],
      gist: { en: `${name} said so in a statement.` },
      basis: 'statement',
      sources: [{ publisher: 'A Paper', title: 'A headline', url: 'https://paper.example/1', lang: 'en' }],
      phrasings: {},
    })),
  });
  return JSON.stringify({
    format: 1,
    id: 'harbour',
    version,
    title: { en: 'The harbour' },
    summary: { en: 'What is disputed about the harbour.' },
    licence: 'CC BY 4.0',
    topics: { en: ['harbour'] },
    stories: [
      {
        id: 'bridge',
        title: { en: 'The bridge' },
        summary: { en: 'Who closed it, and when.' },
        disputes: [
          dispute('closed', isNewer ? 'Was the bridge closed in May and June?' : 'Was the bridge closed in May?'),
          isNewer ? dispute('opened', 'Who opened the bridge again?') : dispute('paid', 'Who paid for the new bridge?'),
        ],
      },
    ],
    concepts: [{ id: 'bridge', kind: 'thing', forms: { en: ['bridge'] } }],
  });
}

/** Return the text of a feed of `count` reviewed claims, all different; every tenth has no claim and is refused. */
export function aLargeFeed(count: number): string {
  const reviews = Array.from({ length: count }, (_, at) => ({
    '@type': 'ClaimReview',
    claimReviewed: at % 10 === 9 ? '' : `Ship number ${at} carried ${at * 7} people across the strait on one day.`,
    author: { '@type': 'Organization', name: `Checkers ${at % 3}` },
    url: `https://checkers.example/${at}`,
    datePublished: '2026-03-05',
    itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: `Minister ${at % 50}` } },
    reviewRating: { '@type': 'Rating', alternateName: 'The records show another number' },
  }));
  return JSON.stringify(reviews);
}
