/** A small pack that is valid, for tests to spoil. */
import type { Account, Dispute, Pack } from '../../../storage/model.ts';

/** Return an account; `change` replaces fields. */
export function anAccount(id: string, change: Partial<Account> = {}): Account {
  return {
    id,
    claim: { en: `What ${id} says` },
    claimants: [{ name: `Speaker of ${id}` }],
    gist: { en: `The gist of ${id}.` },
    basis: 'statement',
    sources: [{ publisher: 'A Paper', title: 'A headline', url: 'https://paper.example/1', lang: 'en' }],
    phrasings: { en: [`The speaker of ${id} said so.`] },
    ...change,
  };
}

/** Return a dispute with two accounts; `change` replaces fields. */
export function aDispute(id: string, change: Partial<Dispute> = {}): Dispute {
  return {
    id,
    question: { en: `What happened at ${id}?` },
    about: [['town'], ['resign']],
    accounts: [anAccount('yes'), anAccount('no')],
    ...change,
  };
}

/** Return a pack with one story and one dispute; `change` replaces fields. */
export function aPack(change: Partial<Pack> = {}): Pack {
  return {
    format: 1,
    id: 'test',
    version: '2026.01.01',
    title: { en: 'Test' },
    summary: { en: 'A pack for tests.' },
    licence: 'CC0',
    topics: { en: ['Town'] },
    stories: [{ id: 'story', title: { en: 'Story' }, summary: { en: 'A story.' }, disputes: [aDispute('bridge')] }],
    concepts: [
      { id: 'town', kind: 'place', forms: { en: ['Town'] } },
      { id: 'resign', kind: 'predicate', forms: { en: ['resign', 'step down'] } },
    ],
    ...change,
  };
}
