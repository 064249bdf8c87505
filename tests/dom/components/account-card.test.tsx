import { beforeEach, expect, test } from 'vitest';
import { AccountCard } from '../../../components/AccountCard.tsx';
import { anAccount } from '../../unit/storage/a-pack.ts';
import { useEnglish } from '../../unit/use-english.ts';
import { show } from './show.ts';

beforeEach(() => useEnglish());

test('who, when, through which channel, and how it is known are all there', async () => {
  const account = anAccount('a', {
    claimants: [{ name: 'The Ministry', role: 'ministry' }],
    channel: 'Telegram',
    date: '2024-12-08',
    channelStatus: 'unverified',
    retracted: true,
    caveats: 'Seen once.',
  });
  const text = (await show(<AccountCard account={account} level={3} />)).textContent;
  for (const part of ['The Ministry, ministry', '8 December 2024', 'own public statement', 'Telegram'])
    expect(text).toContain(part);
  for (const part of ['channel not verified', 'later withdrawn or removed', 'Note: Seen once.', 'Sources (1)'])
    expect(text).toContain(part);
});

test('sources are folded; only a printed headline stands in quotation marks', async () => {
  const sources = [
    { publisher: 'A', title: 'A headline', url: 'https://a.example/', lang: 'ru' },
    { publisher: 'B', title: 'A description', described: true, url: 'https://b.example/', lang: 'en' },
  ];
  const root = await show(<AccountCard account={anAccount('a', { sources })} level={3} />);
  expect(root.querySelector('details')?.open).toBe(false);
  expect([...root.querySelectorAll('q')].map((q) => q.textContent)).toEqual(['A headline']);
  expect([...root.querySelectorAll('a')].map((a) => [a.href, a.lang, a.rel])).toEqual([
    ['https://a.example/', 'ru', 'noopener noreferrer'],
    ['https://b.example/', 'en', 'noopener noreferrer'],
  ]);
});

test('an account that the page carries differs from another by nothing but the words that say so', async () => {
  const html = async (carried: boolean) =>
    (await show(<AccountCard account={anAccount('a')} level={3} carried={carried} />)).querySelector('.account');
  const [carried, other] = [await html(true), await html(false)];
  expect(carried?.querySelector('.coverage-tag')?.textContent).toBe('Carries');
  expect(other?.querySelector('.coverage-tag')?.textContent).toBe('Does not mention');
  for (const card of [carried, other]) card?.querySelector('.coverage-tag')?.remove();
  expect(carried?.outerHTML).toBe(other?.outerHTML);
});

test('a claimant is a link where there is a place for its other accounts', async () => {
  const account = anAccount('a', { claimants: [{ name: 'A & B' }] });
  const root = await show(<AccountCard account={account} level={3} claimantHref={(name) => `#/${name}`} />);
  expect(root.querySelector('.claimants a')?.getAttribute('href')).toBe('#/A & B');
});
