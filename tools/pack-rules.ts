/**
 * The editorial rules of PACKS.md that a program can check, beyond the shape that parsePack checks. A reader's own pack
 * may break them; the built-in one may not.
 */
import { languageOf } from '../matching/language.ts';
import { type Account, type Dispute, LANGUAGES, type Pack, type Phrasings } from '../storage/model.ts';
import type { PackFault } from '../storage/parse-pack.ts';

const MAX_QUESTION_WORDS = 14;
const MAX_CLAIM_WORDS = 10;
const MAX_QUOTE_WORDS = 30;
const ACCOUNTS = { min: 2, max: 8 };
/** From this many accounts on, those that hold the same thing must be grouped. */
const GROUPED_FROM = 6;

/** Fewest phrasings of an account: in English, and in each other language. The first story is held to more. */
export const PHRASINGS_FLOOR = { en: 5, other: 2, otherInFirstStory: 3 };

/** Words that would be a judgement of ours. They may stand in quotes, phrasings and titles, which are others' words. */
const JUDGING = /\b(lie|lies|lied|lying|fake|debunk\w*|verdict|biased?)\b/i;

/** Yield every breach, with its path below `stories`. */
export function* breaches(pack: Pack): Generator<PackFault> {
  for (const [s, story] of pack.stories.entries()) {
    const at = `${story.id}.json`;
    yield* judging(`${at}.title`, story.title);
    yield* judging(`${at}.summary`, story.summary);
    for (const [d, dispute] of story.disputes.entries()) {
      const path = `${at}.disputes[${d}]`;
      yield* disputeBreaches(dispute, path);
      for (const [a, account] of dispute.accounts.entries()) {
        yield* accountBreaches(account, `${path}.accounts[${a}]`, s === 0);
      }
    }
  }
}

function* disputeBreaches(dispute: Dispute, path: string): Generator<PackFault> {
  const { question, accounts, about, groups } = dispute;
  yield* tooLong(`${path}.question.en`, question.en, MAX_QUESTION_WORDS);
  yield* judging(`${path}.question`, question);
  yield* judging(`${path}.background`, dispute.background);
  if (accounts.length < ACCOUNTS.min || accounts.length > ACCOUNTS.max) {
    yield { path: `${path}.accounts`, message: `are ${accounts.length}, not ${ACCOUNTS.min} to ${ACCOUNTS.max}` };
  }
  if (about.length < 2) yield { path: `${path}.about`, message: 'names no who and what' };
  if (accounts.length >= GROUPED_FROM && !groups?.length) yield { path: `${path}.groups`, message: 'are missing' };
  const publishers = new Set(accounts.flatMap((account) => account.sources.map((source) => source.publisher)));
  if (publishers.size < 2) yield { path: `${path}.accounts`, message: 'all rest on one publisher' };
  yield* wrongLanguage(`${path}.raises`, dispute.raises);
}

function* accountBreaches(account: Account, path: string, firstStory: boolean): Generator<PackFault> {
  yield* tooLong(`${path}.claim.en`, account.claim.en, MAX_CLAIM_WORDS);
  yield* judging(`${path}.claim`, account.claim);
  yield* judging(`${path}.gist`, account.gist);
  if (account.quote) yield* tooLong(`${path}.quote`, account.quote.text, MAX_QUOTE_WORDS);
  yield* wrongLanguage(`${path}.phrasings`, account.phrasings);
  for (const language of LANGUAGES) {
    const { en, other, otherInFirstStory } = PHRASINGS_FLOOR;
    const floor = language === 'en' ? en : firstStory ? otherInFirstStory : other;
    const count = account.phrasings[language]?.length ?? 0;
    if (count < floor) yield { path: `${path}.phrasings.${language}`, message: `are ${count}, fewer than ${floor}` };
  }
}

function* tooLong(path: string, text: string, max: number): Generator<PackFault> {
  const words = text.trim().split(/\s+/).length;
  if (words > max) yield { path, message: `has ${words} words, more than ${max}` };
}

function* judging(path: string, text: { [language: string]: string | undefined } | undefined): Generator<PackFault> {
  const word = JUDGING.exec(text?.en ?? '')?.[0];
  if (word) yield { path, message: `judges: "${word}"` };
}

function* wrongLanguage(path: string, phrasings: Phrasings = {}): Generator<PackFault> {
  for (const language of LANGUAGES) {
    for (const [i, text] of (phrasings[language] ?? []).entries()) {
      const found = languageOf(text, language, null);
      if (found !== null && found !== language) {
        yield { path: `${path}.${language}[${i}]`, message: `reads as ${found}: ${text}` };
      }
    }
  }
}
