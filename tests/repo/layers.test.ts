/** Who may import whom. The failure quotes the rule, so that the reader of a red build need not look it up. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../tools/run.ts';

interface Layer {
  /** Files the rule is about. */
  files: string;
  rule: string;
  /** What they may import: paths from the root, or packages. */
  allowed: readonly RegExp[];
}

const LAYERS: readonly Layer[] = [
  {
    files: 'matching/**/*.ts',
    rule: 'matching is pure: strings in, matches out. It imports itself and the stemmers, nothing else.',
    allowed: [/^matching\//, /^@orama\/stemmers\//],
  },
  {
    files: 'storage/model.ts',
    rule: 'storage/model.ts is the vocabulary: it imports nothing.',
    allowed: [],
  },
  {
    files: 'storage/**/*.ts',
    rule: 'storage imports itself and its libraries; it knows no page, no component and no engine.',
    allowed: [/^storage\//, /^dexie$/, /^valibot$/, /^preact\/hooks$/, /^wxt\/browser$/],
  },
  {
    files: 'components/**/*.{ts,tsx}',
    rule: 'components are presentational: they import each other, Preact and the model.',
    allowed: [/^components\//, /^storage\/model\.ts$/, /^preact(\/hooks)?$/, /^wxt\/browser$/],
  },
  {
    files: 'entrypoints/content/**/*.ts',
    rule: 'content is on every page and tiny: it imports itself, the protocol, interface texts, settings and the model; no database, no engine, no Preact.',
    allowed: [
      /^entrypoints\/content\//,
      /^entrypoints\/background\/(protocol|messenger)\.ts$/,
      /^components\/(i18n|format-date|positions)\.ts$/,
      /^storage\/(model|settings)\.ts$/,
      /^wxt\//,
    ],
  },
  {
    files: 'entrypoints/{popup,sidepanel,library,welcome}/**/*.{ts,tsx}',
    rule: 'pages import components, storage, the protocols, and what parses at the border to their worker; never the engine, never the insides of another entrypoint.',
    allowed: [
      /^entrypoints\/(popup|sidepanel|library|welcome)\//,
      /^entrypoints\/(background|content)\/protocol\.ts$/,
      /^components\//,
      /^storage\//,
      /^preact(\/hooks)?$/,
      /^wxt\//,
      /^minisearch$/,
      /^valibot$/,
    ],
  },
];

test.each(LAYERS)('$files', ({ files, rule, allowed }) => {
  const breaches = globSync(files, { cwd: ROOT }).flatMap((file) =>
    importsOf(file)
      .filter((name) => !allowed.some((pattern) => pattern.test(name)))
      .map((name) => `${file} imports ${name}`),
  );
  expect(breaches, rule).toEqual([]);
});

/** Return what a file imports, type-only imports left out: they are gone when the code runs. */
function importsOf(file: string): string[] {
  const code = readFileSync(join(ROOT, file), 'utf8');
  const statements = code.matchAll(/^(?:import|export)\s(?!type\s)(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]/gm);
  return [...statements].map(([, name = '']) =>
    name.startsWith('.')
      ? (normalize(join(dirname(file), name))
          .replaceAll('\\', '/')
          .split('?')[0] ?? name)
      : name,
  );
}
