/**
 * Who and what a passage can be speaking of beyond its own words: a person behind "he", an entity behind "the ministry",
 * and what the passages around it and the title name.
 */
import { PERSON } from './concept-kinds.ts';
import type { MatchIndex } from './match-index.ts';
import { canDropPronoun, isPersonalPronoun } from './pronouns.ts';
import type { Passage } from './read-page.ts';

/** How near a concept is to a passage. */
export const ABSENT = 0;
/** Named somewhere on the page. */
export const ON_PAGE = 1;
/** Named in the title or a few passages before. */
export const NEAR = 2;
/** Meant by a pronoun or a description in the passage itself. */
export const CARRIED = 3;
/** Named in the passage itself. */
export const NAMED = 4;

/** Passages that a mention stays near for. */
const NEAR_PASSAGES = 3;
/** Passages over which a pronoun can reach back. */
const PRONOUN_REACH = 6;

/** The page's concepts, passage by passage. */
export interface PageContext {
  /** Return how near `concept` is to the passage at `place`: `ABSENT` to `NAMED`. */
  near(place: number, concept: number): number;
  /** Return `near` of every concept, by number; good until the next call. */
  levels(place: number): Uint8Array;
  /** Return how the page first names `concept`, empty when it does not. */
  namedAs(concept: number): string;
}

/** Return the context of `passages`, which are those of one page in order. */
export function readContext(index: MatchIndex, passages: readonly Passage[]): PageContext {
  const { conceptKind } = index.stored.arrays;
  const named = passages.map((passage) => namedIn(passage));
  const places = new Map<number, number[]>();
  named.forEach((concepts, place) => {
    for (const concept of concepts) {
      const list = places.get(concept);
      if (list) list.push(place);
      else places.set(concept, [place]);
    }
  });
  const carried: Set<number>[] = [];
  const persons: { concept: number; place: number }[] = [];
  passages.forEach((passage, place) => {
    const here = new Set<number>();
    for (const mention of passage.sentence.mentions) {
      // A description means the entity that the page names; one that fits no named entity is only words.
      if (mention.description && !named[place]?.has(mention.concept) && places.has(mention.concept)) {
        here.add(mention.concept);
        if (conceptKind[mention.concept] === PERSON) persons.push({ concept: mention.concept, place });
      }
    }
    const own = passage.sentence.mentions.filter(
      (mention) => !mention.description && conceptKind[mention.concept] === PERSON,
    );
    const antecedent = persons.at(-1);
    const pronoun = passage.sentence.words.some((word) => isPersonalPronoun(word.form, passage.sentence.language));
    const implied = own.length === 0 && canDropPronoun(passage.sentence.language);
    if (antecedent && place - antecedent.place <= PRONOUN_REACH && (pronoun || implied)) {
      if (!named[place]?.has(antecedent.concept) && !here.has(antecedent.concept)) {
        here.add(antecedent.concept);
        // The one meant by "he" stays the one meant by the next "he".
        if (own.length === 0) persons.push({ concept: antecedent.concept, place });
      }
    }
    // The first person of a sentence is the likeliest subject of the next.
    for (const mention of own.reverse()) persons.push({ concept: mention.concept, place });
    carried.push(here);
  });
  const title = named[0];
  const levels = new Uint8Array(conceptKind.length);
  let levelled = -1;
  /** Concepts whose level is not what it is at most places. */
  let raised: number[] = [...places.keys()];
  const raise = (concepts: Iterable<number> = [], level: number) => {
    for (const concept of concepts) {
      levels[concept] = level;
      raised.push(concept);
    }
  };
  return {
    levels(place) {
      if (place === levelled) return levels;
      levelled = place;
      // From one passage to the next only a few of the page's hundreds of concepts change.
      for (const concept of raised) levels[concept] = title?.has(concept) ? NEAR : ON_PAGE;
      raised = [];
      for (let before = Math.max(0, place - NEAR_PASSAGES); before < place; before++) raise(named[before], NEAR);
      raise(carried[place], CARRIED);
      raise(named[place], NAMED);
      return levels;
    },
    near(place, concept) {
      return this.levels(place)[concept] ?? ABSENT;
    },
    namedAs(concept) {
      const passage = passages[places.get(concept)?.[0] ?? -1];
      const mention = passage?.sentence.mentions.find((item) => item.concept === concept && !item.description);
      if (!passage || !mention) return '';
      const { words } = passage.sentence;
      return passage.block.text.slice(words[mention.first]?.start ?? 0, words[mention.last]?.end ?? 0);
    },
  };
}

function namedIn(passage: Passage): Set<number> {
  const concepts = new Set<number>();
  for (const mention of passage.sentence.mentions) if (!mention.description) concepts.add(mention.concept);
  return concepts;
}
