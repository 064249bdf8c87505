/** Why a passage matched, in the page's own words. */
import type { PageContext } from './context.ts';
import { CARRIED } from './context.ts';
import { type CueHit, DENIAL, DOUBT, NEGATION } from './cue-words.ts';
import type { MatchIndex } from './match-index.ts';
import type { Passage } from './read-page.ts';
import type { Cue } from './types.ts';
import { liftOf } from './word-evidence.ts';

/** Cues given of one sort, so that a card stays short. */
const MOST_WORDS = 4;
const MOST_CONCEPTS = 4;

/** What cues are made from. */
export interface Evidence {
  readonly index: MatchIndex;
  readonly passage: Passage;
  readonly place: number;
  readonly context: PageContext;
  readonly cues: readonly CueHit[];
  readonly dispute: number;
  /** Number of the account conveyed, or -1. */
  readonly account: number;
}

/** Return the cues of a match, the most telling sorts first, each text once. */
export function explain(evidence: Evidence): Cue[] {
  const cues = [
    ...conceptCues(evidence),
    ...contextCues(evidence),
    ...claimantCues(evidence),
    ...wordCues(evidence),
    ...turnCues(evidence),
  ];
  return cues.filter((cue, at) => cues.findIndex((other) => other.kind === cue.kind && other.text === cue.text) === at);
}

function textOf({ passage }: Evidence, first: number, last: number): string {
  const { words } = passage.sentence;
  return passage.block.text.slice(words[first]?.start ?? 0, words[last]?.end ?? 0);
}

function requiredConcepts({ index, dispute }: Evidence): Set<number> {
  const { groupStart, groupConceptStart, groupConcepts, pivot } = index.stored.arrays;
  const from = groupConceptStart[groupStart[dispute] ?? 0] ?? 0;
  const until = groupConceptStart[groupStart[dispute + 1] ?? 0] ?? 0;
  return new Set([...groupConcepts.subarray(from, until), pivot[dispute] ?? -1]);
}

/** Concepts that a frame of the dispute asks for; the last slot of a frame holds what it refuses. */
function framedConcepts({ index, dispute }: Evidence): Set<number> {
  const { frameStart, frameSlotStart, slotConceptStart, slotConcepts } = index.stored.arrays;
  const concepts = new Set<number>();
  for (let frame = frameStart[dispute] ?? 0; frame < (frameStart[dispute + 1] ?? 0); frame++) {
    const from = slotConceptStart[frameSlotStart[frame] ?? 0] ?? 0;
    const until = slotConceptStart[(frameSlotStart[frame + 1] ?? 1) - 1] ?? 0;
    for (const concept of slotConcepts.subarray(from, until)) concepts.add(concept);
  }
  return concepts;
}

/** What the dispute requires, then what its frames ask for. */
function conceptCues(evidence: Evidence): Cue[] {
  const textsOf = (concepts: ReadonlySet<number>) =>
    evidence.passage.sentence.mentions
      .filter((mention) => !mention.description && concepts.has(mention.concept))
      .map((mention) => textOf(evidence, mention.first, mention.last));
  const texts = new Set([...textsOf(requiredConcepts(evidence)), ...textsOf(framedConcepts(evidence))]);
  return [...texts].slice(0, MOST_CONCEPTS).map((text) => ({ kind: 'concept', text }));
}

/** What a pronoun or description was taken to mean, in the words in which the page names it. */
function contextCues({ index, dispute, place, context }: Evidence): Cue[] {
  const { groupStart, groupConceptStart, groupConcepts } = index.stored.arrays;
  const cues: Cue[] = [];
  const until = groupConceptStart[groupStart[dispute + 1] ?? 0] ?? 0;
  for (let at = groupConceptStart[groupStart[dispute] ?? 0] ?? 0; at < until; at++) {
    const concept = groupConcepts[at] ?? 0;
    const text = context.near(place, concept) === CARRIED ? context.namedAs(concept) : '';
    if (text !== '') cues.push({ kind: 'context', text });
  }
  return cues.slice(0, 2);
}

function claimantCues(evidence: Evidence): Cue[] {
  if (evidence.account < 0) return [];
  const { claimantStart, claimants } = evidence.index.stored.arrays;
  const own = new Set(
    claimants.subarray(claimantStart[evidence.account] ?? 0, claimantStart[evidence.account + 1] ?? 0),
  );
  const mention = evidence.passage.sentence.mentions.find((item) => own.has(item.concept));
  return mention ? [{ kind: 'claimant', text: textOf(evidence, mention.first, mention.last) }] : [];
}

/** The words that speak most for the dispute, in the order of the sentence; figures are a sort of their own. */
function wordCues(evidence: Evidence): Cue[] {
  const { wordTokens, words } = evidence.passage.sentence;
  const found: { place: number; value: number }[] = [];
  words.forEach((word, place) => {
    const token = wordTokens[place] ?? -1;
    if (token < 0 || word.stop) return;
    const value = liftOf(evidence.index, token, evidence.dispute);
    if (value > 0) found.push({ place, value });
  });
  const strongest = found.sort((one, other) => other.value - one.value).slice(0, MOST_WORDS);
  return strongest
    .sort((one, other) => one.place - other.place)
    .map(({ place }) => ({
      kind: /^\d/.test(words[place]?.stem ?? '') ? 'figure' : 'wording',
      text: textOf(evidence, place, place),
    }));
}

function turnCues(evidence: Evidence): Cue[] {
  const find = (flags: number) => evidence.cues.find((cue) => (cue.flags & flags) !== 0);
  const denial = find(DENIAL) ?? find(NEGATION);
  const doubt = find(DOUBT);
  return [
    ...(denial ? [{ kind: 'denial' as const, text: textOf(evidence, denial.first, denial.last) }] : []),
    ...(doubt ? [{ kind: 'doubt' as const, text: textOf(evidence, doubt.first, doubt.last) }] : []),
  ];
}
