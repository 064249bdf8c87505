/**
 * How many inputs a property is tried on, and from which seed. In CI both are fixed, so that a red build is red again;
 * `npm run fuzz -- --runs 20000` tries more, from a seed of its own that it prints.
 */
import fc from 'fast-check';

const SEED = 20261122;

/** A number from the environment, which tools/fuzz.ts sets; browsers under test see it too. */
function given(name: 'RUNS' | 'SEED'): number | undefined {
  const value = Number(import.meta.env[`VITE_FUZZ_${name}`]);
  return value > 0 ? value : undefined;
}

/** Time for a test of a property, in ms: ample on a busy machine, and as good as endless when many inputs were asked for. */
export const PATIENCE = given('RUNS') ? 24 * 3_600_000 : 60_000;

/**
 * Hold `property` on generated inputs.
 * @param runs how many in CI; a property that needs the database wants fewer.
 * @throws Error with the smallest input found on which it fails, and the seed.
 */
export async function check<Input>(property: fc.IRawProperty<Input>, runs = 200): Promise<void> {
  const numRuns = given('RUNS') ?? runs;
  await fc.assert(property, { seed: given('SEED') ?? SEED, numRuns });
  if (given('RUNS')) console.log(`${numRuns} inputs`);
}
