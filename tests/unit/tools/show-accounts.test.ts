import { expect, test } from 'vitest';
import { describeAccount, pickAccounts } from '../../../tools/show-accounts.ts';
import { aDispute, anAccount, aPack } from '../storage/a-pack.ts';

const ids = Array.from({ length: 20 }, (_, n) => `a${n}`);
const packOf = (names: readonly string[]) =>
  aPack({
    stories: [
      {
        id: 'story',
        title: { en: 'Story' },
        summary: { en: 'A story.' },
        disputes: [aDispute('bridge', { accounts: names.map((id) => anAccount(id)) })],
      },
    ],
  });
const picked = (names: readonly string[], seed: string) =>
  pickAccounts(packOf(names), 5, seed).map(({ account }) => account.id);

test('a seed picks the same accounts each time, another seed others', () => {
  expect(picked(ids, '7')).toEqual(picked(ids, '7'));
  expect(picked(ids, '7')).not.toEqual(picked(ids, '8'));
});

test('accounts that are not picked can go without changing the choice', () => {
  const chosen = picked(ids, '7');
  const left = ids.filter((id) => chosen.includes(id) || id < 'a15');
  expect(picked(left, '7')).toEqual(chosen);
});

test('an account is described with all that is shown of it', () => {
  const account = anAccount('yes', {
    channel: 'press release',
    date: '2025-02-03',
    quote: { text: 'It is closed.', lang: 'en' },
    caveats: 'Translated.',
    retracted: true,
    sources: [{ publisher: 'P', title: 'On the bridge', described: true, url: 'https://p.example/', lang: 'fr' }],
    checked: '2025-03',
  });
  expect(describeAccount({ story: 'story', dispute: aDispute('bridge', { accounts: [account] }), account })).toBe(
    `bridge / yes (story)
  Question   What happened at bridge?
  Claim      What yes says
  Claimant   Speaker of yes
  Said       2025-02-03, press release
  Basis      statement, later withdrawn
  Gist       The gist of yes.
  Quote      "It is closed." (en)
  Caveats    Translated.
  Source     P: [On the bridge], no date (fr)
             https://p.example/
  Checked    2025-03`,
  );
});
