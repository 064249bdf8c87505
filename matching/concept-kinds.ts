/** What sort of thing a concept is, as far as matching cares: who can be meant by "he", what can be done. */

export const PERSON = 0;
/** Institutions, organisations, armed groups, media: what "the ministry" or "the group" can mean. */
const BODY = 1;
/** Countries and places. */
export const PLACE = 2;
/** What happened: like those above, a page goes on about it without naming it again. */
export const EVENT = 3;
const THING = 4;
export const PREDICATE = 5;

const kinds: Readonly<Record<string, number>> = {
  person: PERSON,
  institution: BODY,
  organisation: BODY,
  'armed-group': BODY,
  media: BODY,
  channel: BODY,
  country: PLACE,
  place: PLACE,
  event: EVENT,
  thing: THING,
  predicate: PREDICATE,
};

/** Return the number of a concept's kind; an unknown one is a thing. */
export function kindOf(kind: string): number {
  return kinds[kind] ?? THING;
}
