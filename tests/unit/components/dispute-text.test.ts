import { beforeEach, expect, test } from 'vitest';
import { disputeText } from '../../../components/dispute-text.ts';
import { anAccount } from '../storage/a-pack.ts';
import { useEnglish } from '../use-english.ts';

beforeEach(useEnglish);

test('a dispute as text has the question, and of every account all that a reader would quote', () => {
  const question = { en: 'Did he resign?', fr: 'A-t-il démissionné ?' };
  const account = anAccount('a', {
    date: '2024-12-08',
    channel: 'Telegram',
    claimants: [{ name: 'The Ministry', role: 'ministry' }],
    quote: { text: 'He decided.', lang: 'en' },
    caveats: 'Seen once.',
    channelStatus: 'unverified',
    sources: [
      { publisher: 'A Paper', title: 'A headline', url: 'https://paper.example/1', date: '2024-12', lang: 'en' },
      { publisher: 'B', title: 'A description', described: true, url: 'https://b.example/', lang: 'en' },
    ],
  });
  expect(disputeText({ question, accounts: [account, anAccount('b')] }, 'fr', 'en-GB')).toBe(
    `A-t-il démissionné ?

• What a says
  The Ministry (ministry), 8 December 2024, Telegram, channel not verified
  The gist of a.
  “He decided.”
  Note: Seen once.
  - A Paper, “A headline”, December 2024: https://paper.example/1
  - B, A description: https://b.example/

• What b says
  Speaker of b
  The gist of b.
  - A Paper, “A headline”: https://paper.example/1

Parallax takes no side and rates nobody.`,
  );
});
