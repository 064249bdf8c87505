/** Whether a sentence affirms or denies a concept that it speaks of: the scope of negations and denials over it. */
import { CONDITION, type CueHit, DENIAL, NEGATION } from './cue-words.ts';
import type { Sentence } from './read-sentence.ts';

/** Words over which a negation reaches forward to what it negates, and backward (did he resign? No). */
const FORWARD = 6;
const BACKWARD = 3;
/** The same for a denial, which can stand at the other end of the sentence. */
const DENIAL_FORWARD = 20;
const DENIAL_BACKWARD = 14;

/**
 * Return 1 where `sentence` affirms the concept, -1 where it denies it, 0 where it does not name it or says both, or
 * puts it under a condition.
 */
export function polarityOf(sentence: Sentence, cues: readonly CueHit[], concept: number): number {
  let sum = 0;
  for (const mention of sentence.mentions) {
    if (mention.concept !== concept) continue;
    if (cues.some((cue) => (cue.flags & CONDITION) !== 0 && cue.last < mention.first)) return 0;
    sum += turns(sentence, cues, mention.first, mention.last) % 2 === 0 ? 1 : -1;
  }
  return Math.sign(sum);
}

/** How often the words at `first` to `last` are turned round: never, by a negation, by the denial of a negation ... */
function turns(sentence: Sentence, cues: readonly CueHit[], first: number, last: number): number {
  let negated = 0;
  let denied = 0;
  for (const cue of cues) {
    // A predicate can hold its own negation (refuse to leave); that one is part of the concept.
    if (cue.first >= first && cue.last <= last && last > first) continue;
    const before = cue.last < first;
    const distance = before ? first - cue.last : cue.first - last;
    if ((cue.flags & NEGATION) !== 0) {
      const reach = before ? FORWARD : sentence.language === 'tr' || sentence.language === 'de' ? FORWARD : BACKWARD;
      if (distance <= reach) negated = 1;
    }
    if ((cue.flags & DENIAL) !== 0 && distance <= (before ? DENIAL_FORWARD : DENIAL_BACKWARD)) denied = 1;
  }
  // "Denied that he never ..." is rare; "denied ... and said he did not ..." is common and still one denial.
  return negated + denied > 0 ? 1 : 0;
}
