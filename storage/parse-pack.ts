/**
 * The trust boundary for packs: unknown JSON in, a Pack or a PackError with the path of every fault out.
 *
 * Everything that enters the database as a pack passes here, the built-in one included. Nothing is cast, nothing is
 * repaired: a pack is taken whole or refused whole. Editorial limits (words in a question, accounts in a dispute) are
 * not checked here but by `npm run pack`, since a reader's own pack may break them.
 */
import * as v from 'valibot';
import { BASES, CONCEPT_KINDS, LANGUAGES, type Pack, type Phrasings, type Text } from './model.ts';

/** The largest pack file taken, in bytes of UTF-8. The built-in pack has about 3 MB. */
export const MAX_PACK_BYTES = 32 * 1024 * 1024;

/** Phrasings of one dispute, in all languages. The built-in pack's richest has 315; each costs time on every match. */
const MOST_PHRASINGS = 5000;
/** Disputes with required concepts, each of which every sentence of a page is weighed against. The built-in pack has 100. */
const MOST_DISPUTES = 5000;
const MOST_CONCEPTS = 20_000;
/** Faults named of a pack that is refused. */
const MOST_FAULTS = 20;
/** Values in a file up to which all its faults are looked for; of a larger one only the first is. */
const MANY_VALUES = 100_000;

/** One fault of a pack: where it is (`stories[2].disputes[0].about`) and what is wrong. */
export interface PackFault {
  path: string;
  message: string;
}

/** Thrown for a pack that is refused. `faults` holds at most the first 20. */
export class PackError extends Error {
  readonly faults: readonly PackFault[];

  constructor(faults: readonly PackFault[]) {
    const [first] = faults;
    super(first ? `${first.path || 'pack'}: ${first.message}` : 'The pack is not valid.');
    this.name = 'PackError';
    this.faults = faults.slice(0, MOST_FAULTS);
  }
}

/** Text may hold anything but lone surrogates and the controls that could reorder or hide what is shown. */
const hidden = /\p{Cs}|(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;
const string = (max: number) =>
  v.pipe(
    v.string(),
    v.check((text) => text.trim() !== '', 'is empty'),
    v.maxLength(max, `is longer than ${max} characters`),
    v.check((text) => !hidden.test(text), 'has control characters or broken Unicode'),
  );
const line = string(500);
const paragraph = string(4000);
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'is not an id (a-z, 0-9 and hyphens, at most 80)'));
const languageTag = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,8}$/, 'is not a language tag such as "en" or "ar"'),
);

/** Return whether `text` is an address that may be followed from a page. */
export function isHttpUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
}
const url = v.pipe(v.string(), v.maxLength(2000), v.check(isHttpUrl, 'is not an http(s) URL'));

/** Return whether `text` is a day, a month or a year of the calendar. */
export function isPartialDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (!year) return false;
  const date = new Date(Date.UTC(Number(year), Number(month ?? '01') - 1, Number(day ?? '01')));
  return date.toISOString().startsWith([year, month, day].filter(Boolean).join('-'));
}
const partialDate = v.pipe(v.string(), v.check(isPartialDate, 'is not a date (YYYY, YYYY-MM or YYYY-MM-DD)'));

type TextSchema = v.GenericSchema<Text>;
const perLanguage = <const Schema extends v.GenericSchema>(schema: Schema) => ({
  ar: v.optional(schema),
  ru: v.optional(schema),
  fr: v.optional(schema),
  es: v.optional(schema),
  de: v.optional(schema),
  tr: v.optional(schema),
});
const unknownLanguage = `is an unknown language (known: ${LANGUAGES.join(', ')})`;
const textOf = (schema: v.GenericSchema<string>): TextSchema =>
  v.strictObject({ en: schema, ...perLanguage(schema) }, (issue) =>
    issue.expected === 'never' ? unknownLanguage : `is not a text by language: English is required`,
  );
const shortText = textOf(line);
const longText = textOf(paragraph);
const list = <Item>(item: v.GenericSchema<Item>, max: number) =>
  v.pipe(v.array(item), v.maxLength(max, `has more than ${max} entries`));
const phrasingsOf = (max: number): v.GenericSchema<Phrasings> =>
  v.strictObject({ en: v.optional(list(line, max)), ...perLanguage(list(line, max)) }, (issue) =>
    issue.expected === 'never' ? unknownLanguage : 'is not an object of sentences by language',
  );
const phrasings = phrasingsOf(200);

const source = v.strictObject({
  publisher: line,
  title: line,
  described: v.optional(v.boolean()),
  url,
  date: v.optional(partialDate),
  lang: languageTag,
});

/** The shape of an account. */
export const accountSchema = v.strictObject({
  id,
  claim: shortText,
  claimants: v.pipe(
    v.array(v.strictObject({ name: line, role: v.optional(line), concept: v.optional(id) })),
    v.minLength(1, 'has no claimant'),
    v.maxLength(20),
  ),
  channel: v.optional(line),
  date: v.optional(partialDate),
  gist: longText,
  quote: v.optional(v.strictObject({ text: line, lang: languageTag })),
  caveats: v.optional(paragraph),
  basis: v.picklist(BASES),
  retracted: v.optional(v.boolean()),
  channelStatus: v.optional(v.literal('unverified')),
  group: v.optional(id),
  sign: v.optional(v.picklist([1, -1])),
  sources: v.pipe(v.array(source), v.minLength(1, 'has no source'), v.maxLength(50)),
  checked: v.optional(partialDate),
  phrasings,
});

const MOST_FRAMES = 60;

const frame = v.strictObject({
  account: v.optional(id),
  all: v.pipe(list(v.pipe(list(id, 40), v.minLength(1, 'names no concept')), 6), v.minLength(1, 'has no slot')),
  none: v.optional(list(id, 50)),
});

/** The shape of a dispute, what it refers to left aside. */
export const disputeSchema = v.strictObject({
  id,
  question: shortText,
  background: v.optional(longText),
  about: v.pipe(
    v.array(v.pipe(v.array(id), v.minLength(1, 'names no concept'), v.maxLength(100, 'has more than 100 entries'))),
    v.maxLength(20, 'has more than 20 entries'),
  ),
  frames: v.optional(list(frame, MOST_FRAMES)),
  pivot: v.optional(id),
  groups: v.optional(list(v.strictObject({ id, label: shortText }), 50)),
  related: v.optional(list(id, 200)),
  raises: v.optional(phrasings),
  accounts: v.pipe(v.array(accountSchema), v.minLength(1, 'has no account'), v.maxLength(50)),
});

/** The shape of a story. */
export const storySchema = v.strictObject({
  id,
  title: shortText,
  summary: longText,
  timeline: v.optional(
    v.array(
      v.strictObject({
        date: partialDate,
        time: v.optional(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time (HH:MM)'))),
        text: longText,
        sources: v.pipe(v.array(source), v.minLength(1, 'has no source')),
      }),
    ),
  ),
  disputes: v.array(disputeSchema),
});

/** The shape of a concept. */
export const conceptSchema = v.strictObject({
  id,
  kind: v.picklist(CONCEPT_KINDS),
  forms: phrasings,
  descriptions: v.optional(phrasings),
});

/** The shape of a pack file. `npm run pack -- --schema` writes it out as JSON Schema for editors. */
export const packSchema: v.GenericSchema<unknown, Pack> = v.strictObject({
  format: v.literal(1, 'is not format 1, the only one this version reads'),
  id,
  version: v.pipe(v.string(), v.regex(/^\d{4}\.\d{2}\.\d{2}(\.\d+)?$/, 'is not a version (YYYY.MM.DD)')),
  title: shortText,
  summary: longText,
  licence: line,
  // Those of the reader's own pack are all the words of the reader's questions.
  topics: phrasingsOf(10_000),
  stories: v.array(storySchema),
  concepts: v.pipe(v.array(conceptSchema), v.maxLength(MOST_CONCEPTS, `has more than ${MOST_CONCEPTS} entries`)),
});

/**
 * Return `value` as a Pack.
 * @throws PackError with the path of each fault: shape, ids used twice, ids that name nothing.
 */
export function parsePack(value: unknown): Pack {
  const pack = parseWith(packSchema, value);
  const faults = [...contentFaults(pack).take(MOST_FAULTS)];
  if (faults.length > 0) throw new PackError(faults);
  return pack;
}

/**
 * Return `value` as `schema` describes it.
 * @throws PackError with the path of each fault.
 */
export function parseWith<Output>(schema: v.GenericSchema<unknown, Output>, value: unknown): Output {
  // A file of some MB can have a million faults, more than memory holds: most are not even looked for.
  const first = v.safeParse(schema, value, { abortEarly: true });
  if (first.success) return first.output;
  const all = hasMany(value) ? first : v.safeParse(schema, value);
  throw new PackError((all.issues ?? []).map((issue) => ({ path: pathOf(issue.path), message: issue.message })));
}

/** Return whether a value from JSON holds very many values. Not recursive: it may be nested deeper than the stack. */
function hasMany(value: unknown): boolean {
  const open: unknown[] = [value];
  for (let count = 0; open.length > 0; count++) {
    const one = open.pop();
    if (typeof one !== 'object' || one === null) continue;
    const inner: unknown[] = Object.values(one);
    if (count + open.length + inner.length > MANY_VALUES) return true;
    for (const item of inner) open.push(item);
  }
  return false;
}

/**
 * Return the pack that a file's text holds.
 * @throws PackError also for text that is too large or is not JSON.
 */
export function parsePackText(text: string): Pack {
  // Every UTF-16 unit is at least one byte of UTF-8, so this refuses before anything is encoded or parsed.
  if (text.length > MAX_PACK_BYTES) {
    throw new PackError([{ path: '', message: `is larger than ${MAX_PACK_BYTES / 1024 / 1024} MB` }]);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new PackError([{ path: '', message: `is not JSON (${error instanceof Error ? error.message : error})` }]);
  }
  return parsePack(value);
}

function pathOf(path: readonly { key?: unknown }[] | undefined): string {
  return (path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

/** Yield what a schema cannot see: ids used twice, references to nothing, and more in all than can be matched. */
function* contentFaults(pack: Pack): Generator<PackFault> {
  const concepts = new Set(pack.concepts.map((concept) => concept.id));
  yield* twice(pack.concepts, 'concepts');
  yield* twice(pack.stories, 'stories');
  const disputes = pack.stories.flatMap((story, s) =>
    story.disputes.map((dispute, d) => ({ dispute, id: dispute.id, path: `stories[${s}].disputes[${d}]` })),
  );
  const known = new Set<string>();
  for (const { id, path } of disputes) {
    if (known.has(id)) yield { path: `${path}.id`, message: `"${id}" is used twice` };
    known.add(id);
  }
  if (disputes.filter(({ dispute }) => dispute.about.length > 0).length > MOST_DISPUTES) {
    yield { path: 'stories', message: `has more than ${MOST_DISPUTES} disputes with concepts` };
  }
  for (const { dispute, path } of disputes) {
    const wordings = [dispute.raises, ...dispute.accounts.map((account) => account.phrasings)];
    const count = wordings
      .flatMap((wording) => Object.values(wording ?? {}))
      .reduce((sum, texts) => sum + (texts?.length ?? 0), 0);
    if (count > MOST_PHRASINGS) yield { path, message: `has more than ${MOST_PHRASINGS} phrasings` };
    yield* twice(dispute.accounts, `${path}.accounts`);
    const groups = new Set(dispute.groups?.map((group) => group.id));
    for (const [g, names] of dispute.about.entries()) {
      for (const name of names) if (!concepts.has(name)) yield missing(`${path}.about[${g}]`, 'concept', name);
    }
    const accounts = new Set(dispute.accounts.map((account) => account.id));
    for (const [f, { account, all, none = [] }] of (dispute.frames ?? []).entries()) {
      const at = `${path}.frames[${f}]`;
      if (account && !accounts.has(account)) yield missing(`${at}.account`, 'account', account);
      for (const name of [...all.flat(), ...none]) if (!concepts.has(name)) yield missing(at, 'concept', name);
    }
    if (dispute.pivot && !concepts.has(dispute.pivot)) yield missing(`${path}.pivot`, 'concept', dispute.pivot);
    for (const name of dispute.related ?? []) if (!known.has(name)) yield missing(`${path}.related`, 'dispute', name);
    for (const [a, account] of dispute.accounts.entries()) {
      const at = `${path}.accounts[${a}]`;
      if (account.group && !groups.has(account.group)) yield missing(`${at}.group`, 'group', account.group);
      if (account.sign && !dispute.pivot)
        yield { path: `${at}.sign`, message: 'has a sign, but the dispute has no pivot' };
      for (const { concept } of account.claimants) {
        if (concept && !concepts.has(concept)) yield missing(`${at}.claimants`, 'concept', concept);
      }
    }
  }
}

function* twice(items: readonly { id: string }[], path: string): Generator<PackFault> {
  const seen = new Set<string>();
  for (const [i, { id }] of items.entries()) {
    if (seen.has(id)) yield { path: `${path}[${i}].id`, message: `"${id}" is used twice` };
    seen.add(id);
  }
}

function missing(path: string, what: string, name: string): PackFault {
  return { path, message: `names the ${what} "${name}", which does not exist` };
}
