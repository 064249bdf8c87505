/** What must hold before a release, each as a check that says what is wrong, or nothing. */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { ROOT, run } from '../run.ts';
import { sectionOf, UNRELEASED } from './changelog.ts';

export interface Check {
  name: string;
  /** Takes minutes: not begun as long as a quick one fails. */
  slow?: true;
  /** Return what is wrong in one line, or null. */
  run: () => string | null | Promise<string | null>;
}

const named = v.object({ version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)) });

/** Return the version in package.json. */
export function currentVersion(): string {
  return v.parse(named, JSON.parse(read('package.json'))).version;
}

/** The quick ones first. */
export const CHECKS: readonly Check[] = [
  {
    name: 'everything is committed',
    run: () => {
      const changed = git('status', '--porcelain').split('\n').filter(Boolean);
      return changed.length > 0 ? `${changed.length} files are changed or not in the repository` : null;
    },
  },
  {
    name: 'the version is new, and the lock has it',
    run: () => {
      const version = currentVersion();
      if (git('tag', '--list', `v${version}`)) return `${version} is released: npm run release -- --set VERSION`;
      const locked = v.parse(named, JSON.parse(read('package-lock.json'))).version;
      return locked === version ? null : `package-lock.json says ${locked}, package.json says ${version}`;
    },
  },
  {
    name: 'the changelog tells of it',
    run: () => {
      const changelog = read('CHANGELOG.md');
      if (!sectionOf(changelog, currentVersion())) return `no section ${currentVersion()} in CHANGELOG.md`;
      return sectionOf(changelog, UNRELEASED) ? 'CHANGELOG.md has lines under "Unreleased" still' : null;
    },
  },
  {
    name: 'each schema version has its snapshot',
    run: () => {
      const versions = [...read('storage/versions.ts').matchAll(/\.version\((\d+)\)/g)].map(([, number]) => number);
      const snapshots = globSync('tests/upgrades/**', { cwd: ROOT });
      const missing = versions.filter(
        (number) => !snapshots.some((file) => new RegExp(`\\bv?${number}\\b`).test(file)),
      );
      return missing.length > 0 ? `tests/upgrades has none of version ${missing.join(', ')}` : null;
    },
  },
  {
    name: 'types, lint, sizes, permissions, licences and every test',
    slow: true,
    run: () => command('npm', 'run', 'check'),
  },
  {
    name: 'two clones and the sources archive give the same zips',
    slow: true,
    run: () => command('npm', 'run', 'reproduce'),
  },
];

async function command(program: string, ...args: string[]): Promise<string | null> {
  const code = await run(program, args);
  return code === 0 ? null : `${[program, ...args].join(' ')} ended with ${code}`;
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
