/**
 * Snapshots of the database as each version of its schema was released: what it held, in JSON, one file a version, made
 * by `node tools/snapshot-schema.ts`.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Dexie from 'dexie';
import * as v from 'valibot';
import { ROOT } from '../../tools/run.ts';

const snapshotSchema = v.object({
  /** The schema's version, as in storage/versions.ts. */
  version: v.number(),
  /** Keys and indexes of every table, as `stores()` takes them. */
  stores: v.record(v.string(), v.string()),
  /** The records of every table; bytes as base64. */
  tables: v.record(v.string(), v.array(v.record(v.string(), v.unknown()))),
  /** What lay in `browser.storage.local`. */
  local: v.record(v.string(), v.unknown()),
  /** The reader's own as the backup of that day had it: what must come through. */
  backup: v.record(v.string(), v.unknown()),
});

export type Snapshot = v.InferOutput<typeof snapshotSchema>;

/** Where the snapshots lie. */
export const FOLDER = 'tests/upgrades';

/** Return every snapshot, the oldest first. */
export function readSnapshots(): Snapshot[] {
  return globSync(`${FOLDER}/v*.json`, { cwd: ROOT })
    .map((file) => v.parse(snapshotSchema, JSON.parse(readFileSync(join(ROOT, file), 'utf8'), revive)))
    .sort((one, other) => one.version - other.version);
}

/** Return what a release froze: digests of snapshots by file name. */
export function readReleased(): { [file: string]: string } {
  return v.parse(
    v.record(v.string(), v.string()),
    JSON.parse(readFileSync(join(ROOT, FOLDER, 'released.json'), 'utf8')),
  );
}

/** Return the SHA-256 of a snapshot's file, in hexadecimal digits. */
export function digestOf(file: string): string {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, FOLDER, file)))
    .digest('hex');
}

/** Return keys and indexes of every table of an open database. */
export function storesOf(db: Dexie): Snapshot['stores'] {
  return Object.fromEntries(
    db.tables.map(({ name, schema }) => [
      name,
      [schema.primKey.src, ...schema.indexes.map(({ src }) => src).sort()].join(', '),
    ]),
  );
}

/** Return the text of a snapshot's file. */
export function snapshotText(snapshot: Snapshot): string {
  return `${JSON.stringify(snapshot, replace, 1)}\n`;
}

/** JSON has no bytes: they stand as `{ "base64": ... }`. */
function replace(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;
}

function revive(_: string, value: unknown): unknown {
  const isBytes = typeof value === 'object' && value !== null && 'base64' in value && typeof value.base64 === 'string';
  return isBytes ? new Uint8Array(Buffer.from(String(value.base64), 'base64')) : value;
}
