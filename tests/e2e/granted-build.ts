import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../../tools/browsers.ts';
import { OUTPUT } from '../../tools/drive/launch.ts';

export interface GrantedBuild extends Disposable {
  readonly folder: string;
}

/**
 * Return a copy of a build to which these hosts are granted, gone when disposed of: no driver can answer the browser's
 * question in both browsers, so this stands for a reader who allowed them.
 */
export function grantedBuild(name: BrowserName, ...origins: string[]): GrantedBuild {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-'));
  cpSync(OUTPUT[name], folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest: object = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: origins }));
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}
