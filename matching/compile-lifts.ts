/**
 * How much more often a token stands in one dispute's sentences than in all sentences of its language (its lift), and
 * how much more in one account's than in its dispute's. Both as logarithms; both shrunk towards none where a token was
 * seen only a few times.
 */
import type { ReadUnit } from './compile-postings.ts';
import { ENGINE_LANGUAGES } from './language.ts';
import { LIFT_STEP } from './match-index.ts';

/** Imagined occurrences of every token in the whole language: with 2, a token seen once is worth a third of its lift. */
const BACKGROUND = 2;
/** Imagined tokens, spread like the whole language, in every dispute. */
const PRIOR_TOKENS = 20;
/** Steps of the side lift are four times as fine a range: -4 to 4 nats in a signed byte. */
const SIDE_LIMIT = 127;

/** Return the lift arrays of `units`, all of them of disputes with required concepts. */
export function compileLifts(
  units: readonly ReadUnit[],
  tokenCount: number,
  firstConcept: number,
  accountStart: Uint32Array,
) {
  // Concepts are of no language: the last place holds the sizes of all languages together.
  const languages = ENGINE_LANGUAGES.length + 1;
  const allLanguages = languages - 1;
  const disputes = accountStart.length - 1;
  const accounts = accountStart[disputes] ?? 0;
  const totals = new Float64Array(tokenCount);
  const sizes = new Float64Array(languages);
  const disputeSizes = new Float64Array(disputes * languages);
  const accountSizes = new Float64Array(accounts * languages);
  const held: Map<number, number>[] = Array.from({ length: tokenCount }, () => new Map());
  const tokenLanguage = new Uint8Array(tokenCount);
  for (const unit of units) {
    const size = unit.tokens.length;
    for (const language of [unit.language, allLanguages]) {
      sizes[language] = (sizes[language] ?? 0) + size;
      const inDispute = unit.dispute * languages + language;
      disputeSizes[inDispute] = (disputeSizes[inDispute] ?? 0) + size;
      const inAccount = unit.account * languages + language;
      accountSizes[inAccount] = (accountSizes[inAccount] ?? 0) + size;
    }
    for (const token of unit.tokens) {
      totals[token] = (totals[token] ?? 0) + 1;
      tokenLanguage[token] = token >= firstConcept ? allLanguages : unit.language;
      const map = held[token];
      map?.set(unit.account, (map.get(unit.account) ?? 0) + 1);
    }
  }
  const disputeOf = new Uint32Array(accounts);
  for (let dispute = 0; dispute < disputes; dispute++)
    disputeOf.fill(dispute, accountStart[dispute], accountStart[dispute + 1]);

  const liftStart = new Uint32Array(tokenCount + 1);
  const sideStart = new Uint32Array(tokenCount + 1);
  const liftDispute: number[] = [];
  const lift: number[] = [];
  const sideAccount: number[] = [];
  const side: number[] = [];
  held.forEach((map, token) => {
    const language = tokenLanguage[token] ?? 0;
    const background = ((totals[token] ?? 0) + BACKGROUND) / ((sizes[language] ?? 0) + BACKGROUND * 1000);
    const perDispute = new Map<number, number>();
    for (const [account, times] of map) {
      const dispute = disputeOf[account] ?? 0;
      perDispute.set(dispute, (perDispute.get(dispute) ?? 0) + times);
    }
    for (const [dispute, times] of [...perDispute].sort((one, other) => one[0] - other[0])) {
      const size = disputeSizes[dispute * languages + language] ?? 0;
      const value = Math.log((times + PRIOR_TOKENS * background) / ((size + PRIOR_TOKENS) * background));
      const steps = Math.round(value / LIFT_STEP);
      if (steps <= 0) continue;
      liftDispute.push(dispute);
      lift.push(Math.min(255, steps));
    }
    liftStart[token + 1] = lift.length;
    for (const [account, times] of [...map].sort((one, other) => one[0] - other[0])) {
      const dispute = disputeOf[account] ?? 0;
      const whole =
        ((perDispute.get(dispute) ?? 0) + 1) / ((disputeSizes[dispute * languages + language] ?? 0) + PRIOR_TOKENS);
      const size = accountSizes[account * languages + language] ?? 0;
      const value = Math.log((times + PRIOR_TOKENS * whole) / ((size + PRIOR_TOKENS) * whole));
      sideAccount.push(account);
      side.push(Math.max(-SIDE_LIMIT, Math.min(SIDE_LIMIT, Math.round(value / LIFT_STEP))));
    }
    sideStart[token + 1] = side.length;
  });
  return {
    liftStart,
    liftDispute: Uint32Array.from(liftDispute),
    lift: Uint8Array.from(lift),
    sideStart,
    sideAccount: Uint32Array.from(sideAccount),
    side: Int8Array.from(side),
  };
}
