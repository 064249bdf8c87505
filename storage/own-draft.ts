/**
 * What the reader writes in a form, and the dispute or account that it becomes. The reader writes in one language; the
 * text stands under that language and, since every text has English, under English as well.
 */
import type { Account, Concept, Dispute, Language, Phrasings, Text } from './model.ts';
import { LANGUAGES } from './model.ts';
import { accountSchema, conceptSchema, disputeSchema, PackError, parseWith } from './parse-pack.ts';

/** An account as the reader writes it. */
export interface AccountDraft {
  /** Of the account that is changed; absent for a new one. */
  id?: string | undefined;
  claim: string;
  claimant: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: string;
  /** More on it than the claim; the claim itself when left empty. */
  gist: string;
  url: string;
  /** Who published the document at `url`; its host when left empty. */
  publisher: string;
  /** Sentences that say it, as a page might word it. */
  phrasings: string[];
}

/** A dispute as the reader writes it. */
export interface DisputeDraft {
  /** Of the dispute that is changed; absent for a new one. */
  id?: string | undefined;
  language: Language;
  question: string;
  /** Names and words of which a passage must have one to be about the question. */
  words: string[];
  accounts: AccountDraft[];
}

/** Return a draft with nothing written yet. */
export function emptyDraft(language: Language): DisputeDraft {
  return { language, question: '', words: [], accounts: [emptyAccountDraft(), emptyAccountDraft()] };
}

/** Return an account's draft with nothing written yet. */
export function emptyAccountDraft(): AccountDraft {
  return { claim: '', claimant: '', date: '', gist: '', url: '', publisher: '', phrasings: [] };
}

/**
 * Return the account of a draft, under `id`.
 * @throws PackError naming what is missing or malformed.
 */
export function accountOf(draft: AccountDraft, id: string, language: Language): Account {
  return parseWith(accountSchema, unparsedAccount(draft, id, language));
}

/**
 * Return the dispute of a draft, under `id`, and the concept of its words.
 * @throws PackError naming what is missing or malformed.
 */
export function disputeOfDraft(draft: DisputeDraft, id: string): { dispute: Dispute; concept: Concept } {
  const { language, question, words, accounts } = draft;
  const concept = parseWith(conceptSchema, { id, kind: 'organisation', forms: { [language]: filled(words) } });
  if (filled(words).length === 0) throw new PackError([{ path: 'words', message: 'is empty' }]);
  const taken = new Set(accounts.map((account) => account.id));
  const dispute = parseWith(disputeSchema, {
    id,
    question: textIn(language, question),
    about: [[id]],
    accounts: accounts.map((account) => {
      const own = account.id ?? freeId(taken, (n) => `account-${n}`);
      taken.add(own);
      return unparsedAccount(account, own, language);
    }),
  });
  return { dispute, concept };
}

/** Return the draft from which a dispute of the reader's came. */
export function draftOf(dispute: Dispute, concept: Concept | undefined): DisputeDraft {
  const language = LANGUAGES.find((one) => one !== 'en' && dispute.question[one] !== undefined) ?? 'en';
  return {
    id: dispute.id,
    language,
    question: dispute.question.en,
    words: concept?.forms[language] ?? [],
    accounts: dispute.accounts.map((account) => ({
      id: account.id,
      claim: account.claim.en,
      claimant: account.claimants[0]?.name ?? '',
      date: account.date ?? '',
      gist: account.gist.en === account.claim.en ? '' : account.gist.en,
      url: account.sources[0]?.url ?? '',
      publisher: account.sources[0]?.publisher ?? '',
      phrasings: account.phrasings[language] ?? [],
    })),
  };
}

/** Return the first id of `id(1)`, `id(2)` ... that is not taken. */
export function freeId(taken: ReadonlySet<string | undefined>, id: (n: number) => string): string {
  let n = 1;
  while (taken.has(id(n))) n++;
  return id(n);
}

function unparsedAccount(draft: AccountDraft, id: string, language: Language): unknown {
  const url = draft.url.trim();
  const publisher = draft.publisher.trim() || (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '');
  const date = draft.date.trim();
  return {
    id,
    claim: textIn(language, draft.claim),
    claimants: [{ name: draft.claimant.trim() }],
    ...(date && { date }),
    gist: textIn(language, draft.gist.trim() === '' ? draft.claim : draft.gist),
    basis: 'statement',
    // The reader names a document, not its headline.
    sources: [{ publisher, title: publisher, described: true, url, lang: language }],
    phrasings: phrasingsIn(language, draft.phrasings),
  };
}

function textIn(language: Language, text: string): Text {
  const trimmed = text.trim();
  return { en: trimmed, [language]: trimmed };
}

function phrasingsIn(language: Language, phrasings: readonly string[]): Phrasings {
  const sentences = filled(phrasings);
  return sentences.length > 0 ? { [language]: sentences } : {};
}

function filled(lines: readonly string[]): string[] {
  return [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))];
}
