/**
 * `npm run load`: what the extension costs a browser that has much to do, beside the same browser without it.
 *
 *   npm run load -- [--chromium | --firefox] [--only tabs,blog,library]
 *                   [--tabs 100] [--minutes 10] [--claims 100000] [--json]
 *
 * On Linux only: memory and processor time are read from /proc.
 */
import { parseArgs } from 'node:util';
import type { BrowserName } from './browsers.ts';
import { build } from './drive/launch.ts';
import { largeLibrary } from './load/large-library.ts';
import { liveBlog } from './load/live-blog.ts';
import { manyTabs } from './load/many-tabs.ts';
import type { Row } from './load/row.ts';

const { values: options } = parseArgs({
  options: {
    chromium: { type: 'boolean', default: false },
    firefox: { type: 'boolean', default: false },
    only: { type: 'string', default: 'tabs,blog,library' },
    tabs: { type: 'string', default: '100' },
    minutes: { type: 'string', default: '10' },
    claims: { type: 'string', default: '100000' },
    json: { type: 'boolean', default: false },
  },
});
const names: BrowserName[] = (['chromium', 'firefox'] as const).filter(
  (name) => options[name] || options.chromium === options.firefox,
);
const loads: Record<string, { title: string; columns: [string, string]; run: (name: BrowserName) => Promise<Row[]> }> =
  {
    tabs: {
      title: `${options.tabs} tabs with 20 marks each`,
      columns: ['with', 'without'],
      run: (name) => manyTabs(name, Number(options.tabs)),
    },
    blog: {
      title: `a live blog with a post a second for ${options.minutes} minutes`,
      columns: ['with', 'without'],
      run: (name) => liveBlog(name, Number(options.minutes)),
    },
    library: {
      title: `a library of ${options.claims} claims`,
      columns: ['with them', 'pack alone'],
      run: (name) => largeLibrary(name, Number(options.claims)),
    },
  };

for (const name of names) {
  await build(name);
  for (const which of options.only.split(',')) {
    const load = loads[which];
    if (!load) throw new Error(`There is no load "${which}": ${Object.keys(loads).join(', ')}.`);
    const rows = await load.run(name);
    if (options.json) console.log(JSON.stringify({ browser: name, load: which, rows }));
    else print(`${name}: ${load.title}`, load.columns, rows);
  }
}

function print(title: string, columns: readonly [string, string], rows: readonly Row[]): void {
  const cell = (value: number | null, unit: string) =>
    value === null ? '' : `${Number.isInteger(value) ? value : value.toFixed(value < 10 ? 1 : 0)} ${unit}`.trim();
  console.log(`\n| ${title} | ${columns.join(' | ')} |\n| --- | ---: | ---: |`);
  for (const row of rows) {
    console.log(`| ${row.measure} | ${cell(row.with, row.unit)} | ${cell(row.without, row.unit)} |`);
  }
}
