/** What may ship, in bytes after gzip: the limits, and what a build weighs. 1 kB is 1,000 bytes. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A part of the build with its limit. */
export interface Budget {
  /** As the message names it. */
  part: string;
  /** Return the files of the part, as paths within the build. */
  files: (folder: string) => string[];
  /** Bytes, each file gzipped by itself as a store's archive has it. */
  most: number;
}

/** The part's files and what they weigh together, in bytes after gzip. */
export interface Weight {
  files: { path: string; bytes: number }[];
  bytes: number;
}

/** What every page of a listed site pays, what opens at a click, what an installation is made of. */
export const BUDGETS: readonly Budget[] = [
  { part: 'content script', files: () => ['content-scripts/content.js'], most: 15_250 },
  { part: 'style of the marks', files: () => ['content-scripts/content.css'], most: 1_000 },
  { part: 'popup', files: (folder) => loadedBy(folder, 'popup.html'), most: 60_000 },
  { part: 'side panel', files: (folder) => loadedBy(folder, 'sidepanel.html'), most: 60_000 },
  { part: 'library', files: (folder) => loadedBy(folder, 'library.html'), most: 110_000 },
  // 105 kB of it are what the matcher has learnt: how a sentence is put, and its trees.
  { part: 'background', files: () => ['background.js'], most: 195_000 },
  // The decision in ARCHITECTURE.md.
  { part: 'built-in pack', files: (folder) => below(folder, 'packs'), most: 1_000_000 },
  { part: 'everything', files: (folder) => below(folder, '.'), most: 1_400_000 },
];

/** Return what a part of the build in `folder` weighs. */
export function weigh(folder: string, { files }: Budget): Weight {
  const weighed = files(folder).map((path) => ({ path, bytes: gzipped(readFileSync(join(folder, path))) }));
  return { files: weighed, bytes: weighed.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/**
 * Return what `gzip -9` makes of a file, within a few bytes. Where zlib ends a block depends on the memory it is given;
 * the best of three comes to what gzip itself reaches.
 */
function gzipped(file: Buffer): number {
  return Math.min(...[7, 8, 9].map((memLevel) => gzipSync(file, { level: 9, memLevel }).length));
}

/** Return a page of the build and every script and style that it loads before it is drawn, imports followed. */
function loadedBy(folder: string, page: string): string[] {
  const found = new Set<string>();
  const follow = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    const text = readFileSync(join(folder, path), 'utf8');
    const named = path.endsWith('.html')
      ? [...text.matchAll(/(?:src|href)="\/?([^":]+\.(?:js|css))"/g)].map(([, name = '']) => name)
      : [...text.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g)].map(([, name = '']) =>
          posix.join(dirname(path), name),
        );
    for (const name of named) follow(name);
  };
  follow(page);
  return [...found];
}

function below(folder: string, part: string): string[] {
  return readdirSync(join(folder, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(folder, posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name)));
}
