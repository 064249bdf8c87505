/** CI runs what anybody can run, with actions that cannot change under it. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { ROOT } from '../../tools/run.ts';

const manifest = v.object({
  scripts: v.record(v.string(), v.string()),
  dependencies: v.record(v.string(), v.string()),
  devDependencies: v.record(v.string(), v.string()),
});
const { scripts, dependencies, devDependencies } = v.parse(
  manifest,
  JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')),
);
const workflows = globSync('.github/workflows/*.yml', { cwd: ROOT }).map((file) =>
  readFileSync(join(ROOT, file), 'utf8'),
);

test('actions are pinned to a commit, with the version beside it', () => {
  const uses = workflows.flatMap((text) => [...text.matchAll(/uses: (.+)/g)].map(([, action]) => action));
  expect(uses).not.toEqual([]);
  for (const action of uses) expect(action).toMatch(/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('every step is a script of the project', () => {
  const named = workflows.flatMap((text) => [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name));
  expect(named).toContain('check');
  for (const name of named) expect(Object.keys(scripts)).toContain(name);
});

test('dependencies are exact versions', () => {
  const versions = { ...dependencies, ...devDependencies };
  for (const [name, version] of Object.entries(versions)) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
});

test('the commands that a reader is told of exist', () => {
  const told = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'PACKS.md', 'PRIVACY.md'].flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name),
  );
  for (const name of told) expect(Object.keys(scripts)).toContain(name);
});
