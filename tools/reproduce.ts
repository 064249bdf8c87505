/**
 * `npm run reproduce`: whether anybody gets the same files. The last commit is cloned twice, into folders of different
 * names, with different time zones and languages; each clone installs what the lock names and zips for both
 * browsers. A third build starts from the sources archive of the first. All zips must agree to the byte.
 */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { ROOT, runQuietly } from './run.ts';

/** Where and under which circumstances to build: what must not be seen in the files. */
const PLACES = [
  { folder: 'one', env: { TZ: 'UTC', LANG: 'C' } },
  { folder: 'another place/with spaces', env: { TZ: 'Asia/Damascus', LANG: 'ar_SY.UTF-8', SOURCE_DATE_EPOCH: '1' } },
] as const;
const UNPACKED = { folder: 'from-sources', env: {} };

const base = await mkdtemp(join(tmpdir(), 'parallax-'));
try {
  process.exitCode = (await reproduces()) ? 0 : 1;
} finally {
  await rm(base, { recursive: true, force: true });
}

async function reproduces(): Promise<boolean> {
  const built: Record<string, string>[] = [];
  for (const { folder, env } of PLACES) {
    const place = join(base, folder);
    if (!(await runQuietly('git', ['clone', '--quiet', ROOT, place]))) return false;
    built.push(await zipIn(place, env));
  }
  const [first = {}] = built;
  const sources = Object.keys(first).find((name) => name.endsWith('-sources.zip'));
  if (!sources) throw new Error('The build for Firefox left no archive of its sources.');
  const place = join(base, UNPACKED.folder);
  await unpack(join(base, PLACES[0].folder, '.output', sources), place);
  built.push(await zipIn(place, UNPACKED.env));

  let same = true;
  for (const name of Object.keys(first).sort()) {
    const hashes = new Set(built.map((hashOf) => hashOf[name] ?? 'missing'));
    same &&= hashes.size === 1;
    console.log(`${hashes.size === 1 ? '✓' : '✗'} ${name}  ${[...hashes].join('  ')}`);
  }
  console.log(same ? 'The same from two clones and from the sources archive.' : 'The builds differ.');
  return same;
}

/** Install, zip for both browsers, and return the SHA-256 of each zip by its name. */
async function zipIn(folder: string, env: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  console.log(`Building in ${folder} ...`);
  const install = ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  for (const args of [install, ['run', 'zip'], ['run', 'zip:firefox']]) {
    if (!(await runQuietly('npm', args, { cwd: folder, env })))
      throw new Error(`npm ${args.join(' ')} failed in ${folder}.`);
  }
  const output = join(folder, '.output');
  const zips = (await readdir(output)).filter((name) => name.endsWith('.zip'));
  const hashes = zips.map(async (name) => [name, await sha256(join(output, name))] as const);
  return Object.fromEntries(await Promise.all(hashes));
}

async function unpack(zip: string, folder: string): Promise<void> {
  const { files } = await JSZip.loadAsync(await readFile(zip));
  for (const file of Object.values(files)) {
    if (file.dir) continue;
    const path = join(folder, file.name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await file.async('nodebuffer'));
  }
}

async function sha256(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}
