/**
 * A reviewed claim as a dispute: the claim, by who made it, is one account; what the reviewer concluded, in the
 * reviewer's words and name, is another of equal standing. No rating is carried over.
 */
import type { ClaimReview } from './claim-review.ts';
import { cut } from './cut-text.ts';
import { guessLanguage } from './guess-language.ts';
import type { Account, Dispute, Language, Source, Text } from './model.ts';
import { textHash } from './text-hash.ts';

/** Limits of a pack's texts, in UTF-16 units (storage/parse-pack.ts). */
const LINE = 500;
const PARAGRAPH = 4000;
/** As much of a conclusion as stands over an account. */
const HEADING = 160;
/** A quote has at most this many words. */
const QUOTE_WORDS = 30;
const MOST_CLAIMANTS = 20;
const MOST_SOURCES = 50;
const MOST_ACCOUNTS = 50;

/** Id of the account that is the claim itself. */
const CLAIM = 'claim';
/** Who made a claim when the review does not say. */
const UNNAMED = 'Not named by the reviewer';

/** Return the dispute of one review. Its id is the same for every review of the same claim. */
export function disputeOfReview(review: ClaimReview): Dispute {
  const language = guessLanguage(review.claim, review.lang);
  return {
    id: `claim-${textHash(fold(review.claim))}`,
    question: textIn(language, `“${cut(review.claim, LINE - 2)}”`),
    about: [],
    accounts: [claimAccount(review, language), reviewAccount(review)],
  };
}

/** Return one dispute for two reviews of the same claim: claimants and sources together, each conclusion its account. */
export function mergeReviews(one: Dispute, other: Dispute): Dispute {
  const claim = one.accounts.find(({ id }) => id === CLAIM);
  const again = other.accounts.find(({ id }) => id === CLAIM);
  if (!claim || !again) return one;
  const conclusions = [...one.accounts, ...other.accounts].filter(({ id }) => id !== CLAIM);
  const claimants = unique([...claim.claimants, ...again.claimants], ({ name }) => name);
  const named = claimants.filter(({ name }) => name !== UNNAMED);
  const [date] = [claim.date, again.date].filter((given) => given !== undefined).sort();
  return {
    ...one,
    accounts: [
      {
        ...claim,
        claimants: (named.length > 0 ? named : claimants).slice(0, MOST_CLAIMANTS),
        sources: unique([...claim.sources, ...again.sources], ({ url }) => url).slice(0, MOST_SOURCES),
        ...(date && { date }),
      },
      ...unique(conclusions, ({ id }) => id).slice(0, MOST_ACCOUNTS - 1),
    ],
  };
}

function claimAccount(review: ClaimReview, language: Language): Account {
  const names = review.claimants.length > 0 ? review.claimants : [UNNAMED];
  const appearances = review.appearances.map((url) => described(hostOf(url), url, language, review.claimed));
  return {
    id: CLAIM,
    claim: textIn(language, cut(review.claim, LINE)),
    claimants: unique(names, (name) => name)
      .slice(0, MOST_CLAIMANTS)
      .map((name) => ({ name: cut(name, LINE) })),
    ...(review.claimed && { date: review.claimed }),
    gist: textIn(language, cut(review.claim, PARAGRAPH)),
    basis: 'statement',
    // Where the review does not say where the claim was made, the review itself is what documents it.
    sources: appearances.length > 0 ? appearances.slice(0, MOST_SOURCES) : [reviewSource(review)],
    phrasings: { [language]: [cut(review.claim, LINE)] },
  };
}

function reviewAccount(review: ClaimReview): Account {
  const { body, named, headline } = review;
  const conclusion = body ?? named ?? headline ?? '';
  const language = guessLanguage(conclusion, review.lang);
  const quote = named && named.split(' ').length <= QUOTE_WORDS ? cut(named, LINE) : undefined;
  return {
    id: `review-${textHash(review.url)}`,
    claim: textIn(language, body || !named ? cut(conclusion, HEADING) : `“${cut(named, HEADING)}”`),
    claimants: [{ name: cut(review.reviewer, LINE) }],
    ...(review.reviewed && { date: review.reviewed }),
    gist: textIn(language, cut(body ?? headline ?? conclusion, PARAGRAPH)),
    ...(quote && { quote: { text: quote, lang: language } }),
    basis: 'investigation',
    sources: [reviewSource(review)],
    phrasings: {},
  };
}

function reviewSource({ reviewer, headline, url, reviewed, claim, lang }: ClaimReview): Source {
  const language = guessLanguage(headline ?? claim, lang);
  if (!headline) return described(cut(reviewer, LINE), url, language, reviewed);
  return {
    publisher: cut(reviewer, LINE),
    title: cut(headline, LINE),
    url,
    ...(reviewed && { date: reviewed }),
    lang: language,
  };
}

/** A document of which no headline is known. */
function described(publisher: string, url: string, lang: Language, date: string | undefined): Source {
  return { publisher, title: hostOf(url), described: true, url, ...(date && { date }), lang };
}

function textIn(language: Language, text: string): Text {
  return { en: text, [language]: text };
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '') || url;
}

/** The same claim in another case or with other punctuation is the same claim. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function unique<T>(items: readonly T[], name: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => seen.size < seen.add(name(item)).size);
}
