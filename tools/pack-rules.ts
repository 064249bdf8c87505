/**
 * The editorial rules of PACKS.md that a program can check, beyond the shape that parsePack checks. A reader's own pack
 * may break them; the built-in one may not.
 */
import {
  type Account,
  type Dispute,
  LANGUAGES,
  type Pack,
  type Source,
  type Story,
  type Text,
} from '../storage/model.ts';
import type { PackFault } from '../storage/parse-pack.ts';
import { textBreaches, wrongLanguages } from './pack-texts.ts';
import { findSide } from './state-voices.ts';

const MAX_QUESTION_WORDS = 14;
const MAX_CLAIM_WORDS = 10;
const MAX_QUOTE_WORDS = 30;
const ACCOUNTS = { min: 2, max: 8 };
/** From this many accounts on, those that hold the same thing must be grouped. */
const GROUPED_FROM = 6;
/** Fewest events of a story's timeline. */
const MIN_EVENTS = 3;

/** Fewest phrasings of an account: in English, and in each other language. The first story is held to more. */
export const PHRASINGS_FLOOR = { en: 5, other: 2, otherInFirstStory: 3 };

/** Yield every breach, with its path below `stories`. */
export function* breaches(pack: Pack): Generator<PackFault> {
  yield* textBreaches(pack);
  yield* futureDates(pack);
  for (const [s, story] of pack.stories.entries()) {
    const at = `${story.id}.json`;
    yield* timelineBreaches(story, `${at}.timeline`);
    for (const [d, dispute] of story.disputes.entries()) {
      const path = `${at}.disputes[${d}]`;
      yield* disputeBreaches(dispute, path);
      for (const [a, account] of dispute.accounts.entries()) {
        yield* accountBreaches(account, `${path}.accounts[${a}]`, s === 0);
      }
    }
  }
}

function* timelineBreaches({ timeline = [] }: Story, path: string): Generator<PackFault> {
  if (timeline.length < MIN_EVENTS) {
    yield { path, message: `has ${timeline.length} events, fewer than ${MIN_EVENTS}` };
  }
  let last = { date: '', time: '' };
  for (const [i, { date, time }] of timeline.entries()) {
    // An event without an hour may stand anywhere in its day.
    const now = { date, time: time ?? (date === last.date ? last.time : '') };
    if (now.date + now.time < last.date + last.time) {
      yield { path: `${path}[${i}]`, message: 'is before the event above it' };
    }
    last = now;
  }
}

function* disputeBreaches(dispute: Dispute, path: string): Generator<PackFault> {
  const { question, accounts, about, groups = [] } = dispute;
  yield* tooLong(`${path}.question`, question, MAX_QUESTION_WORDS);
  if (accounts.length < ACCOUNTS.min || accounts.length > ACCOUNTS.max) {
    yield { path: `${path}.accounts`, message: `are ${accounts.length}, not ${ACCOUNTS.min} to ${ACCOUNTS.max}` };
  }
  if (about.length < 2) yield { path: `${path}.about`, message: 'names no who and what' };
  if (accounts.length >= GROUPED_FROM && groups.length === 0) yield { path: `${path}.groups`, message: 'are missing' };
  for (const [g, group] of groups.entries()) {
    yield* tooLong(`${path}.groups[${g}].label`, group.label, MAX_CLAIM_WORDS);
    if (!accounts.some((account) => account.group === group.id)) {
      yield { path: `${path}.groups[${g}]`, message: 'has no account' };
    }
  }
  yield* oneSided(accounts, `${path}.accounts`);
  yield* wrongLanguages(`${path}.raises`, dispute.raises);
  yield* repeats(dispute, path);
}

function* oneSided(accounts: readonly Account[], path: string): Generator<PackFault> {
  const publishers = new Set(accounts.flatMap((account) => account.sources.map((source) => source.publisher)));
  if (publishers.size < 2) yield { path, message: 'all rest on one publisher' };
  const sides = new Set([...publishers].map(findSide));
  const [side] = sides;
  if (sides.size === 1 && side) yield { path, message: `all rest on voices of one side: ${side}` };
}

function* accountBreaches(account: Account, path: string, firstStory: boolean): Generator<PackFault> {
  yield* tooLong(`${path}.claim`, account.claim, MAX_CLAIM_WORDS);
  if (account.quote) yield* tooLong(`${path}.quote`, { en: account.quote.text }, MAX_QUOTE_WORDS);
  yield* wrongLanguages(`${path}.phrasings`, account.phrasings);
  for (const language of LANGUAGES) {
    const { en, other, otherInFirstStory } = PHRASINGS_FLOOR;
    const floor = language === 'en' ? en : firstStory ? otherInFirstStory : other;
    const count = account.phrasings[language]?.length ?? 0;
    if (count < floor) yield { path: `${path}.phrasings.${language}`, message: `are ${count}, fewer than ${floor}` };
  }
}

/** A sentence teaches once: under two accounts it would teach nothing, and the gist is learnt from anyway. */
function* repeats({ accounts, raises = {} }: Dispute, path: string): Generator<PackFault> {
  for (const language of LANGUAGES) {
    const sentences = [
      ...(raises[language] ?? []).map((text, i) => ({ at: `raises.${language}[${i}]`, text })),
      ...accounts.flatMap(({ phrasings, gist, claim }, a) => [
        { at: `accounts[${a}].gist.${language}`, text: gist[language] ?? '' },
        { at: `accounts[${a}].claim.${language}`, text: claim[language] ?? '' },
        ...(phrasings[language] ?? []).map((text, i) => ({ at: `accounts[${a}].phrasings.${language}[${i}]`, text })),
      ]),
    ];
    const seen = new Map<string, string>();
    for (const { at, text } of sentences) {
      const words = text
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(' ');
      if (!words) continue;
      const before = seen.get(words);
      if (before) yield { path: `${path}.${at}`, message: `says the same as ${before}` };
      else seen.set(words, at);
    }
  }
}

/** Nothing in a pack is later than the pack: a slipped digit in a year would show. */
function* futureDates(pack: Pack): Generator<PackFault> {
  const today = pack.version.slice(0, 10).replaceAll('.', '-');
  for (const { path, date } of dates(pack)) {
    if (date && date > today) yield { path, message: `${date} is later than the pack's version` };
  }
}

function* dates(pack: Pack): Generator<{ path: string; date: string | undefined }> {
  const ofSources = (sources: readonly Source[], at: string) =>
    sources.map(({ date }, i) => ({ path: `${at}.sources[${i}].date`, date }));
  for (const { id, timeline = [], disputes } of pack.stories) {
    for (const [e, event] of timeline.entries()) {
      const at = `${id}.json.timeline[${e}]`;
      yield { path: `${at}.date`, date: event.date };
      yield* ofSources(event.sources, at);
    }
    for (const [d, dispute] of disputes.entries()) {
      for (const [a, account] of dispute.accounts.entries()) {
        const at = `${id}.json.disputes[${d}].accounts[${a}]`;
        yield { path: `${at}.date`, date: account.date };
        yield { path: `${at}.checked`, date: account.checked };
        yield* ofSources(account.sources, at);
      }
    }
  }
}

function* tooLong(path: string, text: Text, max: number): Generator<PackFault> {
  for (const language of LANGUAGES) {
    // A dash or a mark set apart by blanks, as in French, is no word.
    const words = text[language]?.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
    if (words > max) yield { path: `${path}.${language}`, message: `has ${words} words, more than ${max}` };
  }
}
