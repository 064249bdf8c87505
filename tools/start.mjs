// The first step of every command, from a fresh clone with any Node from 20 on and nothing installed: install what
// package-lock.json names, then run tools/<command>.ts with a Node that runs TypeScript. Plain JavaScript without
// dependencies, because nothing else is there yet.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The first Node that runs TypeScript files by stripping their types. */
const RUNS_TYPESCRIPT = [22, 18];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command, ...args] = process.argv.slice(2);

installDependencies();
const node = findNode();
const bin = join(root, 'node_modules', '.bin');
const { status } = spawnSync(node, [join(root, 'tools', `${command}.ts`), ...args], {
  stdio: 'inherit',
  env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
});
process.exit(status ?? 1);

/** Install the locked dependencies unless they are there. No package may run a script of its own while installing. */
function installDependencies() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing dependencies ...');
  const install = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (install.status !== 0) fail('npm ci did not succeed; its message stands above.');
}

/** Return a Node that runs TypeScript: the one that came with the dependencies (Linux), or this one. */
function findNode() {
  const bundled = join(root, 'node_modules', '.bin', 'node');
  if (existsSync(bundled)) return bundled;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > RUNS_TYPESCRIPT[0] || (major === RUNS_TYPESCRIPT[0] && minor >= RUNS_TYPESCRIPT[1]))
    return process.execPath;
  return fail(`Node ${process.versions.node} is too old here: install Node ${RUNS_TYPESCRIPT.join('.')} or newer.`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
