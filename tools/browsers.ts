/** Finds the browsers that tests and the demo drive, and installs them where that can be done without asking. */
import { type CommonSpawnOptions, execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export type BrowserName = 'chromium' | 'firefox';

interface Known {
  /** Where it usually is; the environment variable comes first. */
  paths: readonly string[];
  variable: string;
  debianPackages: readonly string[];
  /** The extension's floor; see wxt.config.ts. */
  floor: number;
}

const KNOWN: Record<BrowserName, Known> = {
  chromium: {
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/usr/bin/google-chrome-stable',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    ],
    variable: 'PARALLAX_CHROMIUM',
    debianPackages: ['chromium', 'fonts-noto-core'],
    floor: 140,
  },
  firefox: {
    paths: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    variable: 'PARALLAX_FIREFOX',
    debianPackages: ['firefox-esr', 'fonts-noto-core'],
    floor: 150,
  },
};

/** Return the path of a browser, or null when there is none. */
export function findBrowser(name: BrowserName): string | null {
  const { paths, variable } = KNOWN[name];
  return [process.env[variable], ...paths].find((path) => path && existsSync(path)) ?? null;
}

/**
 * Return the paths of browsers, installed first where they are missing: on Debian as root.
 * @throws Error that says in one line what is missing and what to do.
 */
export function ensureBrowsers<Name extends BrowserName>(...names: Name[]): Record<Name, string> {
  const missing = names.filter((name) => !findBrowser(name));
  if (missing.length > 0 && isDebianRoot()) installFromDebian(missing.flatMap((name) => KNOWN[name].debianPackages));
  const found = names.map((name) => [name, findBrowser(name) ?? fail(name)] as const);
  return Object.fromEntries(found) as Record<Name, string>;
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function installFromDebian(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')} ...`);
  const options: CommonSpawnOptions = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...new Set(packages)], options);
}

function fail(name: BrowserName): never {
  const { floor, variable } = KNOWN[name];
  throw new Error(`${name} is missing: install version ${floor} or newer, or set ${variable} to its path.`);
}
