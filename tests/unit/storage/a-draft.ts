/** What a reader might write, for tests. */
import type { AccountDraft, DisputeDraft } from '../../../storage/own-draft.ts';

/** Return an account's draft; `change` replaces fields. */
export function anAccountDraft(change: Partial<AccountDraft> = {}): AccountDraft {
  return {
    claim: 'The ferry was overloaded',
    claimant: 'Harbour Authority',
    date: '2026-03-01',
    gist: '',
    url: 'https://www.harbour.example/report',
    publisher: '',
    phrasings: ['The Harbour Authority said the ferry Aurora was carrying too many passengers when it sank.'],
    ...change,
  };
}

/** Return the draft of a dispute with two accounts; `change` replaces fields. */
export function aDraft(change: Partial<DisputeDraft> = {}): DisputeDraft {
  return {
    language: 'en',
    question: 'Why did the ferry Aurora sink?',
    words: ['Aurora', 'ferry'],
    accounts: [
      anAccountDraft(),
      anAccountDraft({
        claim: 'The ferry hit a mine',
        claimant: 'Shipping company',
        date: '2026-03-02',
        phrasings: ['The company insisted that the ferry Aurora had struck a mine.'],
      }),
    ],
    ...change,
  };
}
