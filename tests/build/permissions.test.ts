/** PRIVACY.md explains each permission of both builds, one by one, and none that is not asked for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import sites from '../../entrypoints/content/sites.json' with { type: 'json' };
import { OUTPUT } from '../../tools/drive/launch.ts';
import { ROOT } from '../../tools/run.ts';

/** Keys of a manifest, beside the lists of permissions, by which it gets at something or lets others get at it. */
const OTHER_GRANTS = [
  'host_permissions',
  'optional_host_permissions',
  'content_scripts',
  'web_accessible_resources',
  'externally_connectable',
  'content_security_policy',
] as const;

const names = v.optional(v.array(v.string()), []);
const manifest = v.object({
  permissions: names,
  optional_permissions: names,
  optional_host_permissions: names,
  content_scripts: v.array(v.object({ matches: v.array(v.string()) })),
  browser_specific_settings: v.optional(
    v.object({ gecko: v.object({ data_collection_permissions: v.object({ required: v.array(v.string()) }) }) }),
  ),
});

/** The rows of the table: the name in the first cell, and the browser if it is one browser's. */
const rows = section('Permissions, one by one')
  .split('\n')
  .map((line) => /^\| `([^`]+)`(?: \((Chrome|Firefox)\))?\s*\|\s*(\S.*?)\s*\|$/.exec(line))
  .filter((row) => row !== null)
  .map(([, name = '', browser, why = '']) => ({ name, browser, why }));

describe.each(Object.entries(OUTPUT))('the build for %s', (driver, folder) => {
  const raw: object = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const granted = v.parse(manifest, raw);
  const title = driver === 'chromium' ? 'Chrome' : 'Firefox';

  test('asks for what is explained and for nothing else', () => {
    const asked = [
      ...granted.permissions,
      ...granted.optional_permissions,
      ...OTHER_GRANTS.filter((key) => key in raw),
    ];
    const explained = rows.filter(({ browser }) => !browser || browser === title).map(({ name }) => name);
    expect(explained.sort()).toEqual([...new Set(asked)].sort());
  });

  test('reads the listed sites, and may be given others', () => {
    const matches = granted.content_scripts.flatMap((script) => script.matches);
    expect(matches.sort()).toEqual(sites.map((site) => `*://*.${site}/*`).sort());
    expect(rows.find(({ name }) => name === 'optional_host_permissions')?.why).toContain('switch');
  });

  test('declares that it collects nothing', () => {
    if (title === 'Chrome') return;
    const { required } = granted.browser_specific_settings?.gecko.data_collection_permissions ?? { required: [] };
    expect(required).toEqual(['none']);
  });
});

function section(title: string): string {
  const text = readFileSync(join(ROOT, 'PRIVACY.md'), 'utf8');
  return text.split(/^## /m).find((part) => part.startsWith(title)) ?? '';
}
