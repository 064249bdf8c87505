/**
 * Libraries into indexes. Done once for a library and an engine version; the result is stored (`store.ts`).
 *
 * Two passes: names and forms give the vocabulary and the concepts; then every sentence of the library becomes a unit,
 * read with those concepts as a page's sentences are, so that both sides have the same tokens.
 */

import { compileFrames } from './compile-frames.ts';
import { compileLifts } from './compile-lifts.ts';
import { compilePostings } from './compile-postings.ts';
import { EVENT, kindOf, PREDICATE } from './concept-kinds.ts';
import { findCues } from './cue-words.ts';
import { formWords } from './form-words.ts';
import { flatten } from './integer-lists.ts';
import { ENGINE_LANGUAGES, type EngineLanguage, isEngineLanguage } from './language.ts';
import { compileManners } from './manners.ts';
import { DESCRIPTION, emptyUnits, type MatchIndex, NONE, openIndex, STRICT } from './match-index.ts';
import { readSentence, type Sentence } from './read-sentence.ts';
import { isTurned } from './stance.ts';
import type { AccountInput, ConceptInput, DisputeInput, Library, PhrasingsInput, TextInput } from './types.ts';
import { withoutVagueForms } from './vague-forms.ts';
import { ENGINE_VERSION } from './version.ts';
import { VocabularyBuilder } from './vocabulary.ts';
import { type StemCache, type Word, wordsOf } from './words.ts';

/** A sentence of the library on its way into the index. */
interface RawUnit {
  readonly dispute: number;
  readonly account: number;
  readonly language: EngineLanguage;
  readonly words: readonly Word[];
}

/** A claimant's name and role, which the library has in English. */
interface ClaimantName {
  readonly dispute: number;
  readonly account: number;
  readonly text: string;
}

/**
 * Forms that may begin with the same word. In the built-in pack 104 do; each costs a little wherever the word stands, so
 * that a library of very many would hold up every page.
 */
const MOST_ALIKE = 1000;

/** Return the index of `library`. Texts in languages that the engine does not read are left out. */
export function compileIndex(library: Library): MatchIndex {
  const reader = new LibraryReader();
  const vocabulary = new VocabularyBuilder();
  const conceptNumbers = new Map(library.concepts.map((concept, at) => [concept.id, at]));
  const forms = readForms(library.concepts, reader, vocabulary);
  const { accounts, accountStart, units, names } = readUnits(library.disputes, reader);
  const required = library.disputes.map(
    (dispute) => new Set([...dispute.about.flat(), dispute.pivot ?? ''].map((id) => conceptNumbers.get(id) ?? NONE)),
  );
  const judging = units.map((unit) => ({
    tokens: new Set(unit.words.filter((word) => !word.stop).map((word) => vocabulary.add(word.stem, unit.language))),
    concepts: required[unit.dispute] ?? new Set<number>(),
  }));
  // Only what is done is judged: a person or place is what its name says, whatever the dispute.
  const isPredicate = (form: Form) => kindOf(library.concepts[form.concept]?.kind ?? '') >= EVENT;
  const clear = [
    ...forms.filter((form) => !isPredicate(form)),
    ...withoutVagueForms(forms.filter(isPredicate), judging),
  ];

  const { stems, renumber } = vocabulary.finish();
  const order = clear
    .map((form) => ({ ...form, tokens: form.tokens.map((token) => renumber[token] ?? 0) }))
    .sort((one, other) => (one.tokens[0] ?? 0) - (other.tokens[0] ?? 0))
    .filter((form, at, all) => form.tokens[0] !== all[at - MOST_ALIKE]?.tokens[0]);
  const formLists = flatten(order.map((form) => form.tokens));
  const disputes = library.disputes.map((dispute) => dispute.id);
  const conceptOf = (id: string | undefined) => (id === undefined ? NONE : (conceptNumbers.get(id) ?? NONE));
  const groups = library.disputes.map((dispute) =>
    dispute.about.map((group) => group.map(conceptOf).filter((concept) => concept !== NONE)),
  );
  const groupLists = flatten(groups.flat());
  const claimants = flatten(
    library.disputes.flatMap((dispute) => [
      ...dispute.accounts.map((account) =>
        account.claimants.map((claimant) => conceptOf(claimant.concept)).filter((concept) => concept !== NONE),
      ),
      [],
    ]),
  );
  const conceptKind = Uint8Array.from(library.concepts, (concept) => kindOf(concept.kind));
  const structure = {
    ...compileFrames(library.disputes, conceptOf, NONE, conceptKind),
    accountStart: Uint32Array.from(accountStart),
    accountSign: Int8Array.from(
      library.disputes.flatMap((dispute) => [
        ...dispute.accounts.map((account) => account.sign ?? claimSign(dispute, account, reader)),
        0,
      ]),
    ),
    claimantStart: claimants.starts,
    claimants: claimants.values,
    pivot: Uint32Array.from(library.disputes, (dispute) => conceptOf(dispute.pivot)),
    groupStart: startsOf(groups.map((list) => list.length)),
    groupConceptStart: groupLists.starts,
    groupConcepts: groupLists.values,
    conceptKind,
    formStart: formLists.starts,
    formTokens: formLists.values,
    formConcept: Uint32Array.from(order, (form) => form.concept),
    formFlags: Uint8Array.from(order, (form) => (form.description ? DESCRIPTION : 0) | (form.strict ? STRICT : 0)),
  };
  const strings = {
    disputes,
    accounts,
    concepts: library.concepts.map((concept) => concept.id),
    topics: [...(library.topics ?? [])],
    stems,
  };
  // An index that knows words and concepts but no units yet reads the units.
  const reading = openIndex({ version: ENGINE_VERSION, strings, arrays: { ...emptyUnits, ...structure } });
  const gated = library.disputes.map((dispute) => dispute.about.length > 0);
  const read = units.map((unit) => {
    const sentence = readSentence(reading, unit.words, unit.language);
    return {
      dispute: unit.dispute,
      account: unit.account,
      language: ENGINE_LANGUAGES.indexOf(unit.language),
      tokens: sentence.tokens,
      times: timesOf(sentence),
      kept: gated[unit.dispute] ?? false,
    };
  });
  const disputeUnitStart = new Uint32Array(disputes.length + 1);
  for (const unit of read) disputeUnitStart[unit.dispute + 1] = (disputeUnitStart[unit.dispute + 1] ?? 0) + 1;
  for (let at = 0; at < disputes.length; at++)
    disputeUnitStart[at + 1] = (disputeUnitStart[at + 1] ?? 0) + (disputeUnitStart[at] ?? 0);
  const manners = compileManners(
    units.filter((unit) => gated[unit.dispute]),
    accounts.length,
  );
  const tokenCount = reading.firstConcept + library.concepts.length;
  const postings = compilePostings(read, tokenCount, reading.firstConcept);
  // Who speaks says which account it is, but a name is no sentence to be like.
  const named = names.map(({ dispute, account, text }) => {
    const { tokens } = readSentence(reading, reader.words(text, 'en'), 'en');
    return { dispute, account, language: ENGINE_LANGUAGES.indexOf('en'), tokens, times: [], kept: false };
  });
  const lifts = compileLifts(
    [...read.filter((unit) => gated[unit.dispute]), ...named],
    tokenCount,
    reading.firstConcept,
    structure.accountStart,
  );
  return openIndex({
    version: ENGINE_VERSION,
    strings,
    arrays: { ...structure, ...postings, ...lifts, disputeUnitStart, manners },
  });
}

/** A claim without concepts that is itself a denial counts as one: who denies it again holds with the opposite. */
function claimSign(dispute: DisputeInput, account: AccountInput, reader: LibraryReader): number {
  const text = account.claim.en;
  return dispute.about.length === 0 && text && isTurned(findCues(reader.words(text, 'en'), 'en')) ? -1 : 0;
}

/** How often each token of a merged claim stands in it; concepts count once. */
function timesOf(sentence: Sentence): number[] {
  const counts = new Map<number, number>();
  for (const token of sentence.wordTokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return sentence.tokens.map((token) => counts.get(token) ?? 1);
}

/** Words of the library's texts, each text read once. */
class LibraryReader {
  readonly #caches = new Map<EngineLanguage, StemCache>();

  words(text: string, language: EngineLanguage): Word[] {
    let cache = this.#caches.get(language);
    if (!cache) {
      cache = new Map();
      this.#caches.set(language, cache);
    }
    return wordsOf(text, language, cache);
  }
}

interface Form {
  readonly concept: number;
  readonly description: boolean;
  readonly strict: boolean;
  readonly tokens: number[];
}

/** Names are written alike in all languages of one script, so English names serve the other four as well. */
const sharesEnglishNames: ReadonlySet<EngineLanguage> = new Set(['fr', 'es', 'de', 'tr']);

function readForms(concepts: readonly ConceptInput[], reader: LibraryReader, vocabulary: VocabularyBuilder): Form[] {
  const forms: Form[] = [];
  const seen = new Set<string>();
  const add = (
    concept: number,
    texts: readonly string[] | undefined,
    language: EngineLanguage,
    description: boolean,
  ) => {
    for (const text of texts ?? []) {
      const { words, strict } = formWords(reader.words(text, language), language);
      if (words.length === 0) continue;
      const tokens = words.map((word) => vocabulary.add(word.stem, language));
      const key = `${concept} ${tokens.join(' ')}`;
      if (seen.has(key)) continue;
      seen.add(key);
      forms.push({ concept, description, strict, tokens });
    }
  };
  concepts.forEach((concept, at) => {
    for (const language of ENGINE_LANGUAGES) {
      add(at, concept.forms[language], language, false);
      if (sharesEnglishNames.has(language) && kindOf(concept.kind) !== PREDICATE)
        add(at, concept.forms.en, language, false);
      add(at, concept.descriptions?.[language], language, true);
    }
  });
  return forms;
}

function readUnits(disputes: readonly DisputeInput[], reader: LibraryReader) {
  const accounts: string[] = [];
  const accountStart: number[] = [0];
  const units: RawUnit[] = [];
  const names: ClaimantName[] = [];
  const put = (dispute: number, account: number, language: string, text: string) => {
    if (isEngineLanguage(language)) units.push({ dispute, account, language, words: reader.words(text, language) });
  };
  disputes.forEach((dispute, at) => {
    const first = accounts.length;
    accounts.push(...dispute.accounts.map((account) => account.id), '');
    accountStart.push(accounts.length);
    if (dispute.about.length === 0) {
      for (const [language, text] of mergedTexts(dispute)) put(at, first, language, text);
      return;
    }
    const raised = accounts.length - 1;
    each(dispute.question, (language, text) => put(at, raised, language, text));
    eachList(dispute.raises, (language, text) => put(at, raised, language, text));
    dispute.accounts.forEach((account, place) => {
      each(account.claim, (language, text) => put(at, first + place, language, text));
      each(account.gist, (language, text) => put(at, first + place, language, text));
      if (account.quote) put(at, first + place, account.quote.lang.split('-')[0] ?? '', account.quote.text);
      eachList(account.phrasings, (language, text) => put(at, first + place, language, text));
      for (const source of account.sources ?? []) put(at, first + place, source.lang.split('-')[0] ?? '', source.title);
      for (const { name, role } of account.claimants)
        names.push({ account: first + place, dispute: at, text: `${name} ${role ?? ''}` });
    });
  });
  return { accounts, accountStart, units, names };
}

/** A claim without concepts is one unit a language, all its texts together: measured to beat separate ones. */
function mergedTexts(dispute: DisputeInput): Map<string, string> {
  const texts = new Map<string, string>();
  const add = (language: string, text: string) => texts.set(language, `${texts.get(language) ?? ''}\n${text}`);
  each(dispute.question, add);
  for (const account of dispute.accounts) {
    each(account.claim, add);
    each(account.gist, add);
    eachList(account.phrasings, add);
  }
  return texts;
}

function each(text: TextInput, take: (language: string, text: string) => void): void {
  for (const [language, words] of Object.entries(text)) if (words) take(language, words);
}

function eachList(phrasings: PhrasingsInput | undefined, take: (language: string, text: string) => void): void {
  for (const [language, list] of Object.entries(phrasings ?? {})) for (const text of list ?? []) take(language, text);
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, at) => {
    starts[at + 1] = (starts[at] ?? 0) + length;
  });
  return starts;
}
