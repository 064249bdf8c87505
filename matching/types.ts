/**
 * What goes into the engine and what comes out: strings in, matches out.
 *
 * The engine imports nothing of ours; these shapes are what it needs of the pack's, so that a Dispute of
 * storage/model.ts fits without a copy.
 */

/** Text by language: BCP 47 primary subtag to string. */
export type TextInput = { readonly [language: string]: string | undefined };

/** Sentences by language. */
export type PhrasingsInput = { readonly [language: string]: readonly string[] | undefined };

export interface AccountInput {
  readonly id: string;
  readonly claim: TextInput;
  readonly gist: TextInput;
  readonly quote?: { readonly text: string; readonly lang: string } | undefined;
  readonly claimants: readonly {
    readonly name: string;
    readonly role?: string | undefined;
    readonly concept?: string | undefined;
  }[];
  /** 1 affirms the dispute's pivot, -1 denies it. */
  readonly sign?: 1 | -1 | undefined;
  readonly phrasings: PhrasingsInput;
  /** Documents that back the account: their headlines are how journalists word it. */
  readonly sources?: readonly { readonly title: string; readonly lang: string }[] | undefined;
}

/** Concepts that, spoken of together, make a sentence carry an account: of every list in `all` one, and of `none` none. */
export interface FrameInput {
  /** Absent: the question raised without a side. */
  readonly account?: string | undefined;
  readonly all: readonly (readonly string[])[];
  readonly none?: readonly string[] | undefined;
}

export interface DisputeInput {
  readonly id: string;
  readonly question: TextInput;
  /** Of every inner list at least one concept must be spoken of. Empty: a claim without concepts, held to a stricter cut. */
  readonly about: readonly (readonly string[])[];
  /** Where there are none, `about` is the only one. */
  readonly frames?: readonly FrameInput[] | undefined;
  readonly pivot?: string | undefined;
  readonly raises?: PhrasingsInput | undefined;
  readonly accounts: readonly AccountInput[];
}

export interface ConceptInput {
  readonly id: string;
  readonly kind: string;
  readonly forms: PhrasingsInput;
  readonly descriptions?: PhrasingsInput | undefined;
}

/** Everything an index is compiled from. Ids are the caller's and come back unchanged in matches. */
export interface Library {
  readonly disputes: readonly DisputeInput[];
  readonly concepts: readonly ConceptInput[];
  /** Patterns for the words of what it is about, of which a page has some; without them it may be about anything. */
  readonly topics?: readonly string[] | undefined;
}

/** A paragraph of page text. */
export interface Block {
  /** The caller's number for this block, unique in one call; comes back in matches. */
  readonly id: number;
  readonly text: string;
  /** BCP 47 tag the page declares for this text, if any. Script and frequent words may overrule it. */
  readonly lang?: string | undefined;
  readonly kind?: 'title' | 'heading' | 'paragraph' | 'list-item' | 'caption' | 'quote' | undefined;
}

/** Offsets into one block's text, in UTF-16 code units, `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Why a passage matched, in terms that a card can put into words. */
export interface Cue {
  readonly kind: 'concept' | 'wording' | 'figure' | 'claimant' | 'denial' | 'doubt' | 'context';
  /** The page's own words that fired the cue; for `context` the words that a pronoun or description was taken to mean. */
  readonly text: string;
}

/** A passage that carries a dispute. */
export interface Match {
  readonly block: number;
  readonly span: Span;
  readonly dispute: string;
  /** Null: the question is raised without a side, or the side could not be told. */
  readonly account: string | null;
  /** Probability-like, 0 to 1. */
  readonly score: number;
  /** `mark` is shown on the page, `list` in the popup only. */
  readonly strength: 'mark' | 'list';
  readonly cues: readonly Cue[];
}
