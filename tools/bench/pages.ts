/** The pages that are measured: the sample articles, one made by the yard, and a folder of saved pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from '../run.ts';

export interface BenchPage {
  readonly name: string;
  readonly html: string;
}

/** Elements and text nodes of the made page: as large as the longest live blogs. */
const MADE_NODES = 20_000;

/** Words of the made page; the first sentence speaks of the pack's subject so that the gate lets it through. */
const WORDS = 'the ministry said on monday that talks in damascus would go on while residents waited for bread'.split(
  ' ',
);

/** Return the sample articles of the repository. */
export function samplePages(): BenchPage[] {
  const folder = join(ROOT, 'tests/pages');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, html: readFileSync(join(folder, name, 'page.html'), 'utf8') }));
}

/** Return the pages of a folder, `.html` and `.html.gz`, without their scripts and without what they would load. */
export function savedPages(folder: string): BenchPage[] {
  return readdirSync(folder)
    .filter((file) => /\.html(\.gz)?$/.test(file))
    .sort()
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      const html = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
      return { name: file.replace(/\.html(\.gz)?$/, ''), html: withoutLoads(html) };
    });
}

/** Return one page of about 20,000 nodes: paragraphs with links, emphasis, lists and asides. */
export function madePage(): BenchPage {
  const parts: string[] = [];
  for (let nodes = 0, n = 0; nodes < MADE_NODES; n++) {
    const words = Array.from({ length: 30 }, (_, i) => WORDS[(i * 7 + n) % WORDS.length]).join(' ');
    parts.push(
      `<div class="post"><h3>Update ${n}</h3><p>${words}, <a href="#">${words.slice(0, 40)}</a> <b>and</b> ${words}.</p></div>`,
    );
    nodes += 11;
  }
  const html = `<!doctype html><html lang="en"><title>Syria: everything</title><main><h1>Syria: everything</h1>${parts.join('\n')}</main></html>`;
  return { name: 'made-20000-nodes', html };
}

/** Tags that load something; a name that cannot be looked up holds a page's load event up for seconds. */
const LOADING = /<(?:img|iframe|frame|source|video|audio|track|embed|object|input|image|use)\b[^>]*>/gi;

function withoutLoads(html: string): string {
  return html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script\s*>/gi, '')
    .replace(/<(?:link|base|meta\s+http-equiv)\b[^>]*>/gi, '')
    .replace(LOADING, (tag) => tag.replace(/\s(?:src|srcset|data|poster|href|xlink:href)=/gi, ' data-was='))
    .replace(/@import\b[^;]*;/gi, '')
    .replace(/\burl\((?!['"]?data:)[^)]*\)/gi, 'none');
}
