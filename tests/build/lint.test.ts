/** What Mozilla's own linter says of the Firefox build: no error, and no warning that ARCHITECTURE.md does not explain. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { OUTPUT } from '../../tools/drive/launch.ts';
import { ROOT } from '../../tools/run.ts';

/** Warnings that are not ours, with how often each may be given: Preact sets innerHTML in one place, which we never reach. */
const NOT_OURS: Record<string, number> = { UNSAFE_VAR_ASSIGNMENT: 1 };

const finding = v.object({ code: v.string(), message: v.string(), file: v.nullish(v.string()) });
const report = v.object({ errors: v.array(finding), warnings: v.array(finding), notices: v.array(finding) });

test('web-ext lint', async () => {
  const webExt = join(ROOT, 'node_modules/.bin/web-ext');
  const lint = promisify(execFile)(webExt, ['lint', '-s', OUTPUT.firefox, '--no-config-discovery', '-o', 'json']);
  // It exits with 1 when there are errors; what they are stands in its output all the same.
  const { stdout } = await lint.catch((failed: { stdout: string }) => failed);
  const { errors, warnings, notices } = v.parse(report, JSON.parse(stdout));
  expect(errors).toEqual([]);
  expect(notices).toEqual([]);
  const allowed = { ...NOT_OURS };
  const ours = warnings.filter(({ code }) => {
    allowed[code] = (allowed[code] ?? 0) - 1;
    return allowed[code] < 0;
  });
  expect(ours).toEqual([]);
});

test('ARCHITECTURE.md explains the warnings that are not ours', () => {
  const text = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
  for (const code of Object.keys(NOT_OURS)) expect(text).toContain(code);
});
