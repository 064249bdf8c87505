/**
 * The compiled form of a library: flat arrays that are stored as they are, and the few maps made from them on opening.
 *
 * Lists of lists are two arrays, values and starts: list i is `values[starts[i]]` up to `values[starts[i + 1]]`. Tokens
 * are stems of one language, figures (of none), and concepts (of none); a token's number is its place in `vocabulary`.
 */
import type { FrameArrays } from './compile-frames.ts';
import { ENGINE_LANGUAGES, type EngineLanguage } from './language.ts';

/** What is stored. Strings come first, then one array after another. */
export interface StoredIndex {
  readonly version: number;
  readonly strings: IndexStrings;
  readonly arrays: IndexArrays;
}

export interface IndexStrings {
  readonly disputes: readonly string[];
  /** Ids of all accounts, dispute by dispute. After a dispute's own comes one empty id: the question raised, no side. */
  readonly accounts: readonly string[];
  readonly concepts: readonly string[];
  /** Patterns for the words of what the library is about; none where it may be about anything. */
  readonly topics: readonly string[];
  /** Stems by language, in the order of `ENGINE_LANGUAGES`, then figures. */
  readonly stems: readonly (readonly string[])[];
}

export interface IndexArrays extends FrameArrays {
  /** First account of each dispute, and one past the last. */
  readonly accountStart: Uint32Array;
  /** 1 affirms the pivot, -1 denies it, 0 neither. By account. */
  readonly accountSign: Int8Array;
  /** Concepts of each account's claimants. */
  readonly claimantStart: Uint32Array;
  readonly claimants: Uint32Array;
  /** Pivot concept of each dispute, or `NONE`. */
  readonly pivot: Uint32Array;
  /** Groups of required concepts: dispute to groups, group to concepts. */
  readonly groupStart: Uint32Array;
  readonly groupConceptStart: Uint32Array;
  readonly groupConcepts: Uint32Array;
  /** `KINDS` number of each concept. */
  readonly conceptKind: Uint8Array;
  /** Forms of concepts in order of their first token. */
  readonly formStart: Uint32Array;
  readonly formTokens: Uint32Array;
  readonly formConcept: Uint32Array;
  /** `DESCRIPTION` and `STRICT`, or neither. */
  readonly formFlags: Uint8Array;
  /** Weight of each token: how much its presence says. */
  readonly weight: Float32Array;
  /** Units, the sentences matched against: dispute, account, language, and sum of impacts in steps of `impactStep`. */
  readonly unitDispute: Uint32Array;
  readonly unitAccount: Uint32Array;
  readonly unitLanguage: Uint8Array;
  readonly unitSelf: Uint16Array;
  /** Inverted lists: by token, concepts once a language (`postings.ts`), units as gaps of 7 bits a byte, and the weight of the token there, in steps of `impactStep`. */
  readonly postingStart: Uint32Array;
  readonly postingGapStart: Uint32Array;
  readonly postingGaps: Uint8Array;
  readonly postingImpacts: Uint8Array;
  /** Tokens of each unit that belongs to a dispute with required concepts; empty for others. */
  readonly unitTokenStart: Uint32Array;
  readonly unitTokens: Uint32Array;
  /** First unit of each dispute, and one past the last. */
  readonly disputeUnitStart: Uint32Array;
  /** By account, `MANNERS` numbers: how many of 255 of its sentences hold a negation, a denial, a doubt and so on. */
  readonly manners: Uint8Array;
  /** By token: the disputes it speaks for, and how loudly (log of lift, in steps of `LIFT_STEP`). */
  readonly liftStart: Uint32Array;
  readonly liftDispute: Uint32Array;
  readonly lift: Uint8Array;
  /** By token: the accounts it speaks for within their dispute. */
  readonly sideStart: Uint32Array;
  readonly sideAccount: Uint32Array;
  readonly side: Int8Array;
  /** One number: the step of `postingImpacts`. */
  readonly impactStep: Float32Array;
}

/** Steps in which lifts are stored, in nats. */
export const LIFT_STEP = 1 / 32;
/** A form that means its concept only in context. */
export const DESCRIPTION = 1;
/** A form between whose words only function words may stand. */
export const STRICT = 2;
/** No concept. */
export const NONE = 0xffffffff;
/** Place of figures among `IndexStrings.stems`. */
export const FIGURES = ENGINE_LANGUAGES.length;

/** A library ready to be matched against. */
export interface MatchIndex {
  readonly stored: StoredIndex;
  /** Token numbers by stem, one map a language. */
  readonly vocabulary: ReadonlyMap<EngineLanguage, ReadonlyMap<string, number>>;
  readonly figures: ReadonlyMap<string, number>;
  /** Number of the first concept's token. */
  readonly firstConcept: number;
  /** What finds a word of what the library is about; none where it may be about anything. */
  readonly topics: readonly RegExp[];
  /** By token: the first form that begins with it. */
  readonly formFirst: Uint32Array;
  /** By inverted list: its units, once a page has asked for them (`postings.ts`). */
  readonly unpacked: (Uint32Array | undefined)[];
  /** Working memory, all zero between calls. */
  readonly unitScores: Int32Array;
  readonly tokenMarks: Uint8Array;
  readonly tokenWeights: Float32Array;
  /** Units found, in the order met; its length says nothing. */
  readonly found: Uint32Array;
}

/** Return `stored` with its maps. */
export function openIndex(stored: StoredIndex): MatchIndex {
  let token = 0;
  const maps = stored.strings.stems.map((stems) => {
    const map = new Map<string, number>();
    for (const stem of stems) map.set(stem, token++);
    return map;
  });
  const vocabulary = new Map<EngineLanguage, ReadonlyMap<string, number>>();
  ENGINE_LANGUAGES.forEach((language, at) => {
    vocabulary.set(language, maps[at] ?? new Map());
  });
  return {
    stored,
    vocabulary,
    figures: maps[FIGURES] ?? new Map(),
    firstConcept: token,
    topics: stored.strings.topics.map((pattern) => new RegExp(pattern)),
    formFirst: firstForms(stored.arrays, token),
    unpacked: new Array<Uint32Array | undefined>(stored.arrays.postingStart.length),
    unitScores: new Int32Array(stored.arrays.unitDispute.length),
    found: new Uint32Array(stored.arrays.unitDispute.length),
    tokenMarks: new Uint8Array(token + stored.strings.concepts.length),
    tokenWeights: new Float32Array(token + stored.strings.concepts.length),
  };
}

function firstForms({ formStart, formTokens, formConcept }: IndexArrays, tokens: number): Uint32Array {
  const first = new Uint32Array(tokens + 2);
  for (let form = 0; form < formConcept.length; form++) {
    const token = formTokens[formStart[form] ?? 0] ?? 0;
    first[token + 1] = (first[token + 1] ?? 0) + 1;
  }
  for (let token = 0; token <= tokens; token++) first[token + 1] = (first[token + 1] ?? 0) + (first[token] ?? 0);
  return first;
}

/** The arrays of an index without units. */
export const emptyUnits = {
  weight: new Float32Array(),
  unitDispute: new Uint32Array(),
  unitAccount: new Uint32Array(),
  unitLanguage: new Uint8Array(),
  unitSelf: new Uint16Array(),
  postingStart: new Uint32Array(),
  postingGapStart: new Uint32Array(),
  postingGaps: new Uint8Array(),
  postingImpacts: new Uint8Array(),
  unitTokenStart: new Uint32Array(),
  unitTokens: new Uint32Array(),
  disputeUnitStart: new Uint32Array(),
  manners: new Uint8Array(),
  liftStart: new Uint32Array(),
  liftDispute: new Uint32Array(),
  lift: new Uint8Array(),
  sideStart: new Uint32Array(),
  sideAccount: new Uint32Array(),
  side: new Int8Array(),
  impactStep: new Float32Array(),
};
