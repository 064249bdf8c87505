/**
 * The vocabulary of Parallax as types. Imports nothing; everyone may import it.
 *
 * The words are those of ARCHITECTURE.md: a Pack holds Stories, a Story holds Disputes, a Dispute holds competing
 * Accounts, an Account rests on Sources. An Account is one answer to a question, never a login.
 */

/** The languages the interface and the built-in pack speak. BCP 47 primary subtags. */
export const LANGUAGES = ['en', 'ar', 'ru', 'fr', 'es', 'de', 'tr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in several languages. English is always there, the others fall back to it. */
export type Text = { en: string } & { [language in Language]?: string | undefined };

/** Return `text` in `language`, or in English with the language that it is in. */
export function inLanguage(text: Text, language: Language): { text: string; lang: Language } {
  const own = text[language];
  return own === undefined ? { text: text.en, lang: 'en' } : { text: own, lang: language };
}

/** Sentences by language, as journalists would write them. */
export type Phrasings = { [language in Language]?: string[] | undefined };

/** A day (`2024-12-16`), a month (`2024-12`) or a year (`2024`): as precise as known. Sorts as a string. */
export type PartialDate = string;

/** A document that backs an account. The page being read is the `page`; the speaker is the `claimant`. */
export interface Source {
  publisher: string;
  /** The printed headline, or our own description of the document when `described` is set. */
  title: string;
  /** True when the printed headline was not seen: `title` is then a label and never set in quotation marks. */
  described?: boolean | undefined;
  /** Always http or https. */
  url: string;
  date?: PartialDate | undefined;
  /** BCP 47 tag of the document. */
  lang: string;
}

/** A person or body that put an account forward. */
export interface Claimant {
  name: string;
  role?: string | undefined;
  /** The lexicon's entity for this claimant, so that pages naming it can be recognised. */
  concept?: string | undefined;
}

/** The claimant's own words, at most 30 of them. */
export interface Quote {
  text: string;
  /** BCP 47 tag of `text`; where the speaker used another language, this is the publisher's translation. */
  lang: string;
}

/**
 * How an account is known: the claimant's own public statement, a published investigation, a named first-hand
 * witness, people told an outlet (unnamed or second-hand), or the assessment of a government or body. A fact, not a grade.
 */
export const BASES = ['statement', 'investigation', 'testimony', 'sources', 'assessment'] as const;
export type Basis = (typeof BASES)[number];

/** One answer to a dispute's question, with who gives it, when, through which channel and where it is documented. */
export interface Account {
  /** Unique within its dispute. */
  id: string;
  /** What this account says, in at most ten words. */
  claim: Text;
  claimants: Claimant[];
  channel?: string | undefined;
  date?: PartialDate | undefined;
  gist: Text;
  quote?: Quote | undefined;
  caveats?: string | undefined;
  basis: Basis;
  /** True when it was later withdrawn or removed from its channel. */
  retracted?: boolean | undefined;
  /** Present when it is itself in question whether the channel speaks for the claimant. */
  channelStatus?: 'unverified' | undefined;
  /** Id of the dispute's group that this account belongs to. */
  group?: string | undefined;
  /** 1 affirms the dispute's pivot, -1 denies it, absent: neither. */
  sign?: 1 | -1 | undefined;
  sources: Source[];
  /** When its sources were last seen to say this. */
  checked?: PartialDate | undefined;
  phrasings: Phrasings;
}

/** Accounts that hold the same thing, shown together so that no side is louder because more bodies repeat it. */
export interface AccountGroup {
  id: string;
  label: Text;
}

/** Concepts that, spoken of together in one sentence, make it carry an account. */
export interface Frame {
  /** The account conveyed; absent when the sentence only raises the question, or takes a side that frames cannot tell. */
  account?: string | undefined;
  /** Of every inner list at least one concept must be spoken of: who, did what, to whom. */
  all: string[][];
  /** Concepts that say that it is about something else. */
  none?: string[] | undefined;
}

/** A question on which accounts compete. */
export interface Dispute {
  /** Unique within its pack. */
  id: string;
  /** At most 14 words, presuming no answer. */
  question: Text;
  background?: Text | undefined;
  /** Concepts a passage must be about: of every inner list at least one (who AND what). Empty for imported claims. */
  about: string[][];
  /** What a sentence says that carries the dispute, as a rule; `about` stands for them where there are none. */
  frames?: Frame[] | undefined;
  /** The concept whose affirmation or denial tells the accounts apart. */
  pivot?: string | undefined;
  groups?: AccountGroup[] | undefined;
  /** Ids of disputes that overlap with this one. */
  related?: string[] | undefined;
  /** Phrasings that raise the question without taking a side. */
  raises?: Phrasings | undefined;
  accounts: Account[];
}

/** A dated event of a story, for its timeline. */
export interface TimelineEvent {
  date: PartialDate;
  /** Local time `HH:MM` where known. */
  time?: string | undefined;
  text: Text;
  sources: Source[];
}

/** Disputes that belong together. */
export interface Story {
  id: string;
  title: Text;
  summary: Text;
  timeline?: TimelineEvent[] | undefined;
  disputes: Dispute[];
}

/** An entity (Assad, the Kremlin) or predicate (resign, flee) with its surface forms. */
export interface Concept {
  id: string;
  kind: ConceptKind;
  forms: Phrasings;
  /** Phrases that mean this entity only in context ("the ousted president"). */
  descriptions?: Phrasings | undefined;
}

export const CONCEPT_KINDS = [
  'person',
  'institution',
  'organisation',
  'armed-group',
  'country',
  'place',
  'media',
  'channel',
  'event',
  'thing',
  'predicate',
] as const;
export type ConceptKind = (typeof CONCEPT_KINDS)[number];

/** A versioned, sourced collection of stories and disputes. */
export interface Pack {
  /** Version of the file format, 1 today. */
  format: 1;
  id: string;
  /** Rises with every release of the pack's content, `YYYY.MM.DD` or `YYYY.MM.DD.N`. */
  version: string;
  title: Text;
  summary: Text;
  licence: string;
  /** Words of which at least one must stand on a page before it is read at all. */
  topics: Phrasings;
  stories: Story[];
  concepts: Concept[];
}
