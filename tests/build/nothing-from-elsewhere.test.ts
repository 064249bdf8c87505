/**
 * What the builds hold, read as text: no address but sources of the packs and names of formats, no code from elsewhere
 * and none made from text, no door that a page could come in by.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isHttpUrl } from '../../storage/parse-pack.ts';
import { OUTPUT } from '../../tools/drive/launch.ts';
import { ROOT } from '../../tools/run.ts';

/** Addresses in the code, none of which is ever asked for. */
const NAMES_ONLY = new Set([
  // Names of XML vocabularies and of a format, which browsers and readers of files compare as text.
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/ns/anno.jsonld',
  // Patterns of sites, of the permissions API.
  'http://*/*',
  'https://*/*',
  // In the texts of Dexie's error messages and comments.
  'https://tinyurl.com/y2uuvskb',
  'http://bit.ly/2kdckMn',
]);

/** Ways to the network, and the one file that may use each: of its own pack, and of packs the reader subscribed to. */
const NETWORK: readonly [RegExp, readonly string[]][] = [
  // Not a method of that name, as a search tree has one.
  [/(?<![.}]|\w)fetch\(|\b(globalThis|window|self)\.fetch\b/, ['background.js']],
  [/\bXMLHttpRequest\b/, []],
  [/\bnew (WebSocket|EventSource|WebTransport|RTCPeerConnection)\b/, []],
  [/\bsendBeacon\b/, []],
  [/\bimportScripts\b/, []],
  // One of the extension's own files is no way out.
  [/\bnew (Shared)?Worker\b(?!\(new URL\(`\/assets\/)/, []],
  [/[^.\w]import\s*\(/, []],
];

/** Ways to make code or markup of a text. */
const FROM_TEXT =
  /[^.\w]eval\s*\(|\bnew Function\b|[^.\w]Function\s*\(|\bdocument\.write|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|parseFromString|\bsrcdoc\b|\bouterHTML\s*=|set(Timeout|Interval)\(\s*["'`]/;

describe.each(['chromium', 'firefox'] as const)('the build for %s', (name) => {
  const folder = OUTPUT[name];
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const code = globSync('**/*.{js,css,html}', { cwd: folder });

  test('has files at all', () => {
    expect(code).toContain('background.js');
    expect(code.length).toBeGreaterThan(8);
  });

  test.each(code)('%s names no address but those listed', (file) => {
    const found = read(file).matchAll(/\b(?:https?|wss?|ftp):\/\/[^\s"'`<>()\\]+/g);
    const addresses = [...found].map(([address]) => address).filter((address) => !address.includes('${'));
    expect(addresses.filter((address) => !NAMES_ONLY.has(address))).toEqual([]);
  });

  test.each(code.filter((file) => file.endsWith('.js')))('%s makes nothing of text and reaches nowhere', (file) => {
    const text = read(file);
    expect(FROM_TEXT.exec(text)?.[0]).toBeUndefined();
    // Preact has one, for a property that the project does not use.
    for (const [, value] of text.matchAll(/innerHTML\s*=(?!=)\s*([\w.]+)/g)) expect(value).toMatch(/^\w+\.__html$/);
    expect(
      NETWORK.filter(([way, allowed]) => way.test(text) && !allowed.includes(file)).map(([way]) => way.source),
    ).toEqual([]);
  });

  test.each(code.filter((file) => file.endsWith('.html')))(
    '%s takes scripts and sheets from the extension alone',
    (file) => {
      const text = read(file);
      for (const [, attributes = '', inner = ''] of text.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script/g)) {
        expect(attributes).toMatch(/\bsrc="\/(?!\/)/);
        expect(inner.trim()).toBe('');
      }
      for (const [, address = ''] of text.matchAll(/\b(?:href|src)="([^"]*)"/g))
        expect(address).toMatch(/^(\/(?!\/)|#)/);
      expect(text).not.toMatch(/\son\w+=|<iframe|<object|<embed|<base/i);
    },
  );

  test.each(globSync('**/*.json', { cwd: folder }).filter((file) => file.startsWith('packs/')))(
    '%s has addresses of documents only',
    (file) => {
      const open: unknown[] = [JSON.parse(read(file))];
      while (open.length > 0) {
        const one = open.pop();
        if (typeof one === 'string')
          expect(!/\w:\/\//.test(one) || isHttpUrl(one) || file.includes('schema'), one).toBe(true);
        else if (typeof one === 'object' && one !== null) open.push(...Object.values(one));
      }
    },
  );

  test('has a manifest that lets no page in', () => {
    const manifest: { [key: string]: unknown } = JSON.parse(read('manifest.json'));
    for (const key of ['web_accessible_resources', 'externally_connectable', 'sandbox', 'update_url', 'oauth2']) {
      expect(manifest).not.toHaveProperty(key);
    }
  });
});

test('no source uses Preact’s way to set markup', () => {
  const sources = globSync('{components,entrypoints,storage,matching}/**/*.{ts,tsx}', { cwd: ROOT });
  const users = sources.filter((file) =>
    /dangerouslySetInnerHTML|\.innerHTML|outerHTML/.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(users).toEqual([]);
});
