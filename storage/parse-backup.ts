/** The trust boundary for backups: unknown JSON in, a Backup or a PackError with the path of each fault out. */
import * as v from 'valibot';
import { BACKUP_FORMAT, type Backup } from './backup.ts';
import { accountSchema, PackError, parsePack, parseWith } from './parse-pack.ts';
import { parseSettings } from './settings.ts';
import { parseAddress } from './subscription-address.ts';

/** The largest backup taken, in bytes: what can be parsed without running out of memory on a small machine. */
export const MAX_BACKUP_BYTES = 400 * 1024 * 1024;

/** As JSON, in UTF-16 units. */
const MAX_SETTINGS = 1_000_000;

const text = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max, `is longer than ${max} characters`),
    // Pages have halves of characters; kept, they would break the addresses made from them.
    v.transform((given) => given.toWellFormed()),
  );
const key = v.pipe(text(200), v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'is not a key (pack/dispute)'));
const time = v.pipe(v.string(), v.isoTimestamp('is not a time (ISO 8601)'));
const id = v.pipe(text(80), v.regex(/^[a-z0-9][a-z0-9-]*$/, 'is not an id'));

const version = v.pipe(text(40), v.regex(/^\d{4}\.\d{2}\.\d{2}(\.\d+)?$/, 'is not a version (YYYY.MM.DD)'));
const address = v.pipe(
  v.string(),
  v.check((url) => parseAddress(url) === url, 'is not the https address of a pack'),
);
const subscription = v.strictObject({
  url: address,
  added: time,
  daily: v.boolean(),
  key: v.exactOptional(v.pipe(text(100), v.base64('is not a key (Base64)'))),
  pack: v.exactOptional(id),
  newest: v.exactOptional(v.strictObject({ version, digest: v.pipe(text(100), v.base64('is not a digest (Base64)')) })),
  waiting: v.exactOptional(version),
  previous: v.exactOptional(version),
});

const backupSchema = v.strictObject({
  parallaxBackup: v.literal(BACKUP_FORMAT, `is not format ${BACKUP_FORMAT}, the only one this version reads`),
  made: time,
  // The packs themselves go through their own parser.
  packs: v.array(v.strictObject({ enabled: v.boolean(), pack: v.unknown() })),
  builtIn: v.array(v.strictObject({ id, enabled: v.boolean() })),
  ownAccounts: v.array(v.strictObject({ pack: id, dispute: id, account: accountSchema })),
  keptPassages: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.uuid('is not a UUID')),
      title: text(2000),
      url: v.pipe(
        text(8000),
        v.check((url) => /^(https?|file):/i.test(url) && URL.canParse(url), 'is not the address of a page'),
      ),
      exact: text(10_000),
      prefix: text(200),
      suffix: text(200),
      kept: time,
      lang: v.exactOptional(text(40)),
      dispute: v.exactOptional(text(200)),
      note: v.exactOptional(text(10_000)),
    }),
  ),
  notes: v.array(v.strictObject({ dispute: key, text: text(100_000), written: time })),
  // Files of before there were any have none.
  subscriptions: v.optional(v.array(subscription), []),
  subscriptionPacks: v.optional(
    v.array(v.strictObject({ url: address, part: v.picklist(['waiting', 'previous']), pack: v.unknown() })),
    [],
  ),
  // As tolerant as at every start: a setting that this version does not know, or that is new in it, has its default.
  settings: v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform(settingsOf),
    // The browser takes only so much, and would refuse after the rest was restored.
    v.check((settings) => JSON.stringify(settings).length <= MAX_SETTINGS, `is longer than ${MAX_SETTINGS} characters`),
  ),
  dismissals: v.pipe(v.array(text(64)), v.maxLength(100_000, 'has more than 100000 entries')),
});

/**
 * Return `value` as a Backup.
 * @throws PackError with the path of each fault, e.g. `packs[0].pack.stories[2].id`.
 */
export function parseBackup(value: unknown): Backup {
  const backup = parseWith(backupSchema, value);
  return {
    ...backup,
    packs: backup.packs.map(({ enabled, pack }, at) => ({ enabled, pack: packAt(`packs[${at}]`, pack) })),
    subscriptionPacks: backup.subscriptionPacks.map(({ url, part, pack }, at) => ({
      url,
      part,
      pack: packAt(`subscriptionPacks[${at}]`, pack),
    })),
  };
}

function settingsOf(value: { [field: string]: unknown }): Backup['settings'] {
  const { topics: _, ...settings } = parseSettings(value);
  return settings;
}

function packAt(place: string, value: unknown) {
  try {
    return parsePack(value);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new PackError(
      error.faults.map(({ path, message }) => ({ path: `${place}.pack${path && `.${path}`}`, message })),
    );
  }
}

/**
 * Return the backup in a file's text.
 * @throws PackError also for text that is too large or is not JSON.
 */
export function parseBackupText(json: string): Backup {
  if (json.length > MAX_BACKUP_BYTES) {
    throw new PackError([{ path: '', message: `is larger than ${MAX_BACKUP_BYTES / 1024 / 1024} MB` }]);
  }
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new PackError([{ path: '', message: `is not JSON (${error instanceof Error ? error.message : error})` }]);
  }
  return parseBackup(value);
}
