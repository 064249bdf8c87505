/**
 * `npm run bench`: the engine's speed, beside minisearch in the same run. `-- --json` prints one object; `-- --claims
 * DIR` takes a folder with claims.jsonl instead of claims made from the pack.
 */
import { parseArgs } from 'node:util';
import { benchEngine } from './bench-engine.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean' }, claims: { type: 'string' } } });
const engine = await benchEngine(values.claims);
if (values.json) console.log(JSON.stringify({ engine }));
else console.table(engine);
