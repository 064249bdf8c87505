/** The text of public/third-party.txt: whose code ships with ours, under which licence. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { ROOT } from '../run.ts';

const author = v.union([
  v.string(),
  v.pipe(
    v.object({ name: v.string() }),
    v.transform(({ name }) => name),
  ),
]);
const repository = v.union([
  v.string(),
  v.pipe(
    v.object({ url: v.string() }),
    v.transform(({ url }) => url),
  ),
]);
const manifest = v.object({
  name: v.string(),
  version: v.string(),
  license: v.string(),
  author: v.optional(author),
  repository: repository,
});

/** A package may declare MIT and carry no text: this is the licence's own, https://spdx.org/licenses/MIT.html. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** From here on a licence file speaks of what the package itself bundles for its own use, which is not in our build. */
const OF_OTHERS = /^# Licenses of bundled dependencies/m;

/** Licences that let their code ship with a program under MIT. */
const ACCEPTED: ReadonlySet<string> = new Set(['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD']);

/**
 * Return the text for these packages.
 * @throws Error for a package under a licence that is not accepted, or without a text that can be given.
 */
export function thirdPartyText(packages: readonly string[]): string {
  const parts = packages.map((name) => {
    const folder = join(ROOT, 'node_modules', name);
    const about = v.parse(manifest, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    if (!ACCEPTED.has(about.license)) throw new Error(`${name} is under ${about.license}, which is not accepted.`);
    const home = about.repository.replace(/^git\+/, '').replace(/\.git$/, '');
    return `${about.name} ${about.version}\n${about.license}, ${home}\n\n${licenceText(folder, about)}`;
  });
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `${['Parallax contains code of these packages, each under its own licence.', ...parts].join(rule)}\n`;
}

function licenceText(folder: string, { name, license, author }: v.InferOutput<typeof manifest>): string {
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice)(?:\.|$)/i.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').split(OF_OTHERS)[0]?.trim() ?? '');
  if (texts.length > 0) return texts.join('\n\n').replaceAll('\r\n', '\n');
  if (license !== 'MIT') throw new Error(`${name} declares ${license} and carries no text.`);
  return `Copyright (c) ${author ?? `the authors of ${name}`}\n\n${MIT}`;
}
