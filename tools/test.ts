/**
 * `npm test`: every tier, from nothing. Browsers are installed where that can be done, both builds are made, and the
 * last line says `N passed, N failed`. Arguments are handed to Vitest: `npm test -- --project unit`.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { ensureBrowsers } from './browsers.ts';
import { build } from './drive/launch.ts';
import { ROOT, run, runQuietly } from './run.ts';

const report = v.object({ numPassedTests: v.number(), numFailedTests: v.number(), success: v.boolean() });

const count = { passed: 0, failed: 0 };
try {
  ensureBrowsers('chromium', 'firefox');
  await check('types', () => runQuietly('npm', ['run', '--silent', 'typecheck']));
  await check('format and lint', () => runQuietly('npm', ['run', '--silent', 'lint']));
  await build('chromium');
  await build('firefox');
  await runVitest(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  count.failed++;
}
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed > 0 || count.passed === 0 ? 1 : 0;

async function check(what: string, work: () => Promise<boolean>): Promise<void> {
  const good = await work();
  console.log(`${good ? '✓' : '✗'} ${what}`);
  count[good ? 'passed' : 'failed']++;
}

async function runVitest(args: readonly string[]): Promise<void> {
  const file = join(ROOT, 'artifacts', 'tests.json');
  await mkdir(join(ROOT, 'artifacts'), { recursive: true });
  const code = await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile=${file}`, ...args]);
  const { numPassedTests, numFailedTests, success } = v.parse(report, JSON.parse(await readFile(file, 'utf8')));
  count.passed += numPassedTests;
  count.failed += numFailedTests;
  // A file that fails before its tests are known counts nowhere above.
  if ((code !== 0 || !success) && numFailedTests === 0) count.failed++;
}
