/** Runs the project's programs from the project's root. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's root folder, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Run a program with its output on this terminal; resolve to its exit code, 1 when a signal ended it. */
export function run(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Where to run a program, if not in the project's root, and what to add to its environment. */
export interface RunOptions {
  cwd?: string;
  env?: Readonly<Record<string, string>>;
}

/** Run a program whose output is only of interest when it fails; resolve to whether it succeeded. */
export function runQuietly(
  program: string,
  args: readonly string[],
  { cwd = ROOT, env = {} }: RunOptions = {},
): Promise<boolean> {
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, shell: process.platform === 'win32' });
  const output: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => output.push(data));
  child.stderr.on('data', (data: Buffer) => output.push(data));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(output));
      resolve(code === 0);
    });
  });
}
