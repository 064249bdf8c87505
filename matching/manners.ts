/**
 * How a sentence puts things (with a negation, a denial, a doubt ...), and how the sentences of each account do. An
 * account whose phrasings deny is recognised by that in any language, without a rule for it.
 */
import { CONDITION, type CueHit, DENIAL, DOUBT, findCues, NEGATION, QUESTION } from './cue-words.ts';
import type { EngineLanguage } from './language.ts';
import type { Word } from './words.ts';

const flags = [NEGATION, DENIAL, DOUBT, CONDITION, QUESTION] as const;

/** Numbers by account in `IndexArrays.manners`. */
export const MANNERS = flags.length;

/** Return, for each manner, 1 where `cues` have it. */
export function mannersOf(cues: readonly CueHit[]): number[] {
  const all = cues.reduce((sum, cue) => sum | cue.flags, 0);
  return flags.map((flag) => ((all & flag) === 0 ? 0 : 1));
}

/** Return how many of 255 of each account's sentences have each manner; the average where an account has few. */
export function compileManners(
  units: readonly { readonly account: number; readonly words: readonly Word[]; readonly language: EngineLanguage }[],
  accounts: number,
): Uint8Array {
  const counts = new Float64Array(accounts * MANNERS);
  const sizes = new Float64Array(accounts);
  const totals = new Float64Array(MANNERS);
  for (const unit of units) {
    sizes[unit.account] = (sizes[unit.account] ?? 0) + 1;
    mannersOf(findCues(unit.words, unit.language)).forEach((has, manner) => {
      counts[unit.account * MANNERS + manner] = (counts[unit.account * MANNERS + manner] ?? 0) + has;
      totals[manner] = (totals[manner] ?? 0) + has;
    });
  }
  const shares = new Uint8Array(accounts * MANNERS);
  for (let account = 0; account < accounts; account++) {
    for (let manner = 0; manner < MANNERS; manner++) {
      const usual = (totals[manner] ?? 0) / Math.max(1, units.length);
      const share = ((counts[account * MANNERS + manner] ?? 0) + 2 * usual) / ((sizes[account] ?? 0) + 2);
      shares[account * MANNERS + manner] = Math.round(share * 255);
    }
  }
  return shares;
}
