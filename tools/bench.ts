/**
 * `npm run bench`: first the engine beside minisearch, then the page layer beside a bare pass over the text and mark.js
 * in both browsers. `--json` prints an object for each part; `--claims DIR` takes a folder with claims.jsonl instead of
 * claims made from the pack; the rest (`--pages DIR`, `--rounds N`, `--firefox`, `--chromium`) is for the page layer.
 */
import { parseArgs } from 'node:util';
import { benchEngine } from './bench-engine.ts';
import { run } from './run.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    claims: { type: 'string' },
    pages: { type: 'string' },
    rounds: { type: 'string' },
    firefox: { type: 'boolean' },
    chromium: { type: 'boolean' },
  },
});
const engine = await benchEngine(values.claims);
if (values.json) console.log(JSON.stringify({ engine }));
else console.table(engine);

const forPages = process.argv.slice(2).filter((arg) => arg !== '--claims' && arg !== values.claims);
process.exitCode = await run('node', ['tools/bench-page.ts', ...forPages]);
