/**
 * ClaimReview (https://schema.org/ClaimReview) as fact-checkers publish it: a claim, who made it, who reviewed it and
 * what the reviewer concluded in words. Tolerant of how much is missing; refuses what has no claim, no reviewer, no
 * conclusion in words or no address. Ratings in numbers, stars and scales are not read at all.
 */
import * as v from 'valibot';
import { isHttpUrl, isPartialDate } from './parse-pack.ts';

/** A review as it was published, texts trimmed and free of hidden characters. */
export interface ClaimReview {
  claim: string;
  /** Names; empty when the review does not say who made the claim. */
  claimants: string[];
  claimed?: string | undefined;
  /** Addresses where the claim was made. */
  appearances: string[];
  reviewer: string;
  /** The reviewer's conclusion at length, in its own words. */
  body?: string | undefined;
  /** The reviewer's conclusion in short, in its own words: the name of its rating. */
  named?: string | undefined;
  headline?: string | undefined;
  /** Of the review. */
  url: string;
  reviewed?: string | undefined;
  /** Primary language subtag that the review declares. */
  lang?: string | undefined;
}

/** Why a review was not taken. */
export type Refusal = 'noClaim' | 'noReviewer' | 'noConclusion' | 'noAddress';

/** Names under which a file has its reviews: Data Commons' feed, and a page's own JSON-LD. */
export const REVIEW_LISTS: ReadonlySet<string> = new Set(['dataFeedElement', '@graph', 'itemListElement']);

/** Where a review may stand within another object, e.g. in a feed's item or as what a page is mainly about. */
const WITHIN = [...REVIEW_LISTS, 'item', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'review'];
const MOST_LEVELS = 8;
/** Longest address of a pack, in UTF-16 units (storage/parse-pack.ts). */
const MAX_URL = 2000;

/** Markup, white space that is not one space between words, controls, marks that reorder, broken Unicode. */
const UNCLEAN = /<|^\s|\s$|\s\s|(?! )\s|[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

const text = v.pipe(v.unknown(), v.transform(firstText));
const address = v.pipe(v.unknown(), v.transform(firstAddress));
const addresses = v.pipe(v.unknown(), v.transform(allAddresses));
const names = v.pipe(v.unknown(), v.transform(allNames));
const date = v.pipe(v.unknown(), v.transform(firstDate));

const itemSchema = v.object({
  author: v.optional(names, []),
  creator: v.optional(names, []),
  datePublished: v.optional(date),
  name: v.optional(text),
  url: v.optional(addresses, []),
  appearance: v.optional(addresses, []),
  firstAppearance: v.optional(addresses, []),
});
const reviewSchema = v.object({
  claimReviewed: v.optional(text),
  author: v.optional(names, []),
  publisher: v.optional(names, []),
  datePublished: v.optional(date),
  url: v.optional(address),
  '@id': v.optional(address),
  headline: v.optional(text),
  name: v.optional(text),
  reviewBody: v.optional(text),
  description: v.optional(text),
  inLanguage: v.optional(text),
  itemReviewed: v.optional(
    v.pipe(
      v.unknown(),
      v.transform(first),
      v.fallback(itemSchema, () => v.parse(itemSchema, {})),
    ),
  ),
  reviewRating: v.optional(
    v.pipe(v.unknown(), v.transform(first), v.fallback(v.object({ alternateName: v.optional(text) }), {})),
  ),
});

/** Yield every ClaimReview in `value`: one object, a list, a feed or part of it, or a page's own. */
export function* reviewsIn(value: unknown, level = 0): Generator<object> {
  if (level > MOST_LEVELS) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* reviewsIn(item, level + 1);
  } else if (isObject(value)) {
    if (isReview(value)) yield value;
    else for (const name of WITHIN) yield* reviewsIn(value[name], level + 1);
  }
}

/** Return a review, or why it is refused. Takes any object; nothing in it makes it throw. */
export function parseClaimReview(value: object): ClaimReview | Refusal {
  const review = v.parse(reviewSchema, value);
  const item = review.itemReviewed;
  const claim = review.claimReviewed ?? item?.name;
  const url = review.url ?? review['@id'];
  const reviewer = review.author[0] ?? review.publisher[0];
  const headline = review.headline ?? review.name;
  const body = review.reviewBody ?? review.description;
  const named = wording(review.reviewRating?.alternateName);
  if (!claim) return 'noClaim';
  if (!reviewer) return 'noReviewer';
  if (!url) return 'noAddress';
  if (!body && !named && !headline) return 'noConclusion';
  const lang = review.inLanguage?.toLowerCase().match(/^[a-z]{2}\b/)?.[0];
  const claimants = item?.author.length ? item.author : (item?.creator ?? []);
  const appearances = [...(item?.appearance ?? []), ...(item?.firstAppearance ?? []), ...(item?.url ?? [])];
  return {
    claim,
    claimants,
    claimed: item?.datePublished,
    appearances: [...new Set(appearances)],
    reviewer,
    body,
    named,
    headline,
    url,
    reviewed: review.datePublished,
    lang,
  };
}

/** A rating's name is the reviewer's word only when it has letters: "4/10" is a rating. */
function wording(name: string | undefined): string | undefined {
  return name && /\p{L}{2}/u.test(name) ? name : undefined;
}

function isReview(value: { [key: string]: unknown }): boolean {
  const types: unknown[] = [value['@type'] ?? value.type].flat();
  return types.some((type) => typeof type === 'string' && /(^|[/:])ClaimReview$/.test(type));
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

/** The text of a string, a list of them, or JSON-LD's `{"@value": …}`; without markup, hidden characters, broken Unicode. */
function firstText(value: unknown): string | undefined {
  const one = first(value);
  const given = isObject(one) ? one['@value'] : one;
  if (typeof given !== 'string') return undefined;
  // Nearly all texts are clean already, and one look is cheaper than four changes.
  if (!UNCLEAN.test(given)) return given || undefined;
  const clean = (given.includes('<') ? given.replace(/<[^<>]{1,500}>/g, ' ') : given)
    .toWellFormed()
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return clean || undefined;
}

function firstAddress(value: unknown): string | undefined {
  return allAddresses(value)[0];
}

function allAddresses(value: unknown): string[] {
  return [value].flat().flatMap((one: unknown) => {
    const given = isObject(one) ? (one.url ?? one['@id']) : one;
    if (typeof given !== 'string' || !isHttpUrl(given)) return [];
    const { href } = new URL(given);
    return href.length <= MAX_URL ? [href] : [];
  });
}

function allNames(value: unknown): string[] {
  return [value].flat().flatMap((one: unknown) => firstText(isObject(one) ? (one.name ?? one['@value']) : one) ?? []);
}

/** The day of a date or time, as far as it is given. */
function firstDate(value: unknown): string | undefined {
  const given = firstText(value)?.match(/^\d{4}(-\d{2}(-\d{2})?)?(?=$|T|\s)/)?.[0];
  return given && isPartialDate(given) ? given : undefined;
}
