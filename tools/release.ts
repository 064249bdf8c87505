/**
 * `npm run release`: a release up to the point where a person must decide.
 *
 *   npm run release -- --set 1.2.3   the version and today's date into package.json, its lock and CHANGELOG.md; the
 *                                    snapshots of the database's schema are frozen
 *   npm run release -- --dry         every check, nothing written
 *   npm run release                  every check, then the zips with their hashes in artifacts/release
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { releaseSection } from './release/changelog.ts';
import { CHECKS, currentVersion } from './release/checks.ts';
import { ROOT, run } from './run.ts';

const FOLDER = join(ROOT, 'artifacts', 'release');

const { values: options } = parseArgs({
  options: { set: { type: 'string' }, dry: { type: 'boolean', default: false } },
});
try {
  if (options.set) await setVersion(options.set);
  else if (await allHold()) {
    if (!options.dry) await collect();
    sayWhatRemains();
  } else process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function setVersion(version: string): Promise<void> {
  const file = join(ROOT, 'CHANGELOG.md');
  const changelog = releaseSection(await readFile(file, 'utf8'), version, new Date().toISOString().slice(0, 10));
  const set = ['version', version, '--no-git-tag-version', '--allow-same-version', '--ignore-scripts'];
  if ((await run('npm', set)) !== 0) throw new Error(`npm did not take ${version} as a version.`);
  await writeFile(file, changelog);
  const frozen = await run('node', [join(ROOT, 'tools/snapshot-schema.ts'), '--release']);
  if (frozen !== 0) throw new Error('The snapshots of the schema were not frozen.');
  console.log('Read CHANGELOG.md once more, commit, then: npm run release -- --dry');
}

async function allHold(): Promise<boolean> {
  console.log(`Parallax ${currentVersion()}`);
  let good = true;
  for (const { name, slow, run } of CHECKS) {
    const wrong: string | null = slow && !good ? 'not begun' : await run();
    console.log(wrong === null ? `✓ ${name}` : `✗ ${name}: ${wrong}`);
    good &&= wrong === null;
  }
  return good;
}

/** Zip for both browsers and lay the files out with their hashes. */
async function collect(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  for (const target of ['zip', 'zip:firefox']) {
    if ((await run('npm', ['run', '--silent', target])) !== 0) throw new Error(`npm run ${target} failed.`);
  }
  const output = join(ROOT, '.output');
  const zips = (await readdir(output)).filter((name) => name.startsWith(`parallax-${currentVersion()}-`)).sort();
  const lines = [];
  for (const zip of zips) {
    await copyFile(join(output, zip), join(FOLDER, zip));
    lines.push(
      `${createHash('sha256')
        .update(await readFile(join(output, zip)))
        .digest('hex')}  ${zip}`,
    );
  }
  await writeFile(join(FOLDER, 'SHA256SUMS'), `${lines.join('\n')}\n`);
  console.log(`artifacts/release\n${lines.join('\n')}`);
}

function sayWhatRemains(): void {
  const version = currentVersion();
  console.log(`
What a person must do:
  1. npm run screenshots: look at every page. npm run store-screenshots: the pictures for the stores.
  2. Load both builds into browsers of your own, over the last release with your own material in it; read an article.
  3. npm run load: compare with the table in ARCHITECTURE.md.
  4. npm run release, if this was a dry run; then git tag v${version} and push it.
  5. Chrome Web Store: the zip, the texts of tools/store/listing, the permissions from PRIVACY.md one by one.
  6. addons.mozilla.org: the zip and the sources archive; to reviewers: Node 24, npm ci --ignore-scripts, npm run zip:firefox.
  7. SHA256SUMS and the section of CHANGELOG.md into the notes of the release.`);
}
