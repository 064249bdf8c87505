/** Bundles the measured modules into one script for a page. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Return a script that puts the subjects into the global `bench`, minified like the script that ships. */
export async function bundleSubjects(): Promise<string> {
  const entry = fileURLToPath(new URL('page-subjects.ts', import.meta.url));
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, target: 'es2024', lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const [built] = Array.isArray(output) ? output : [output];
  const chunk = built && 'output' in built ? built.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The subjects of the bench did not build.');
  return `${chunk.code}\nglobalThis.bench = bench;`;
}
