/** What the words of one sentence say for each dispute: working memory, good until the next sentence. */
import { lowerBound } from './lower-bound.ts';
import { LIFT_STEP, type MatchIndex } from './match-index.ts';

/** Evidence for each dispute; `clear` makes it ready for the next sentence. */
export class WordEvidence {
  /** Disputes with any evidence, in the order met. */
  readonly met: number[] = [];
  /** By dispute: likeness to the likest unit and to the second one, and that unit. */
  readonly best: Float64Array;
  readonly second: Float64Array;
  readonly unit: Int32Array;
  /** By dispute: sum of lifts, in nats. */
  readonly lift: Float64Array;

  constructor(disputes: number) {
    this.best = new Float64Array(disputes);
    this.second = new Float64Array(disputes);
    this.unit = new Int32Array(disputes);
    this.lift = new Float64Array(disputes);
  }

  clear(): void {
    for (const dispute of this.met) {
      this.best[dispute] = 0;
      this.second[dispute] = 0;
      this.lift[dispute] = 0;
    }
    this.met.length = 0;
  }

  /** Note that there is evidence for `dispute`; called before any is added. */
  meet(dispute: number): void {
    if (this.best[dispute] === 0 && this.lift[dispute] === 0) this.met.push(dispute);
  }
}

const memory = new WeakMap<MatchIndex, WordEvidence>();

/** Return the working memory of `index`. */
export function evidenceOf(index: MatchIndex): WordEvidence {
  let evidence = memory.get(index);
  if (!evidence) {
    evidence = new WordEvidence(index.stored.strings.disputes.length);
    memory.set(index, evidence);
  }
  return evidence;
}

/** Return how loudly `token` speaks for `dispute`, in nats; 0 when it does not. */
export function liftOf(index: MatchIndex, token: number, dispute: number): number {
  const { liftStart, liftDispute, lift } = index.stored.arrays;
  const end = liftStart[token + 1] ?? 0;
  const at = lowerBound(liftDispute, liftStart[token] ?? 0, end, dispute);
  return at < end && liftDispute[at] === dispute ? (lift[at] ?? 0) * LIFT_STEP : 0;
}
