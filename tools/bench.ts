/**
 * `npm run bench`: the engine beside minisearch, then the page layer beside a bare pass over the text and mark.js
 * in both browsers. `--json` prints one object with a part for each; `--claims DIR` takes a folder with claims.jsonl
 * instead of claims made from the pack; the rest (`--pages DIR`, `--rounds N`, `--firefox`, `--chromium`) is for the
 * page layer.
 */
import { parseArgs } from 'node:util';
import { benchEngine } from './bench-engine.ts';
import { benchPages } from './bench-page.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    claims: { type: 'string' },
    pages: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    firefox: { type: 'boolean', default: false },
    chromium: { type: 'boolean', default: false },
  },
});
const engine = await benchEngine(values.claims);
if (!values.json) console.table(engine);
const page = await benchPages({
  pages: values.pages,
  rounds: Number(values.rounds),
  browsers: (['chromium', 'firefox'] as const).filter((name) => values[name] || values.chromium === values.firefox),
  isShown: !values.json,
});
if (values.json) console.log(JSON.stringify({ engine, page }));
