/** Which packages' code is in the built extension: asked of the bundler, not guessed from package.json. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Logger } from 'wxt';
import { ROOT } from '../run.ts';

/** Code that no file of a package stands behind: what the build tools themselves put in. */
const BUILT_IN: readonly (readonly [start: string, name: string])[] = [
  ['\0vite/', 'vite'],
  ['\0rolldown/', 'rolldown'],
  ['\0virtual:wxt', 'wxt'],
];

const SILENT: Logger = { debug() {}, log() {}, info() {}, warn() {}, error() {}, fatal() {}, success() {}, level: 0 };

/** Return the names of the packages of which a build for either browser has code, sorted. */
export async function bundledPackages(): Promise<string[]> {
  const names = new Set<string>();
  const outDir = join(ROOT, 'artifacts/bundled');
  for (const browser of ['chrome', 'firefox']) {
    await build({
      root: ROOT,
      browser,
      outDir,
      logger: SILENT,
      hooks: {
        'vite:build:extendConfig'(_, config) {
          config.plugins?.push({
            name: 'bundled-packages',
            generateBundle(_, bundle) {
              for (const chunk of Object.values(bundle)) {
                if (chunk.type === 'asset') continue;
                for (const module of chunk.moduleIds) {
                  const name = packageOf(module);
                  if (name) names.add(name);
                }
              }
            },
          });
        },
      },
    });
  }
  await rm(outDir, { recursive: true });
  return [...names].sort();
}

/** Return the name of the package that a module of a bundle is of; null for our own. */
function packageOf(module: string): string | null {
  const path = module.replaceAll('\\', '/');
  const inside = path.lastIndexOf('/node_modules/');
  if (inside >= 0) return /^(?:@[^/]+\/)?[^/]+/.exec(path.slice(inside + '/node_modules/'.length))?.[0] ?? null;
  return BUILT_IN.find(([start]) => module.startsWith(start))?.[1] ?? null;
}
