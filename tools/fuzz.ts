/**
 * `npm run fuzz -- --runs 20000`: the property tests on many more inputs than in CI, from a seed of today's that is
 * printed; `--seed N` repeats a run. The last line says how many inputs were tried.
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ROOT } from './run.ts';

const { values, positionals } = parseArgs({
  options: {
    runs: { type: 'string', default: '5000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
  allowPositionals: true,
});
console.log(`${values.runs} inputs a property, seed ${values.seed}`);
const vitest = spawn(
  'vitest',
  ['run', '--project', 'unit', '--project', 'dom', ...(positionals.length > 0 ? positionals : ['hostile-'])],
  {
    cwd: ROOT,
    env: { ...process.env, VITE_FUZZ_RUNS: values.runs, VITE_FUZZ_SEED: values.seed, NO_COLOR: '1' },
    shell: process.platform === 'win32',
  },
);
let inputs = 0;
vitest.stdout.on('data', (data: Buffer) => {
  const text = data.toString();
  for (const [, count] of text.matchAll(/^(\d+) inputs$/gm)) inputs += Number(count);
  process.stdout.write(text);
});
vitest.stderr.pipe(process.stderr);
vitest.on('exit', (code) => {
  console.log(`${inputs} inputs tried`);
  process.exitCode = code ?? 1;
});
