/** A pack file in two steps: what it would change, and the change itself, in one transaction. */
import type { ParallaxDatabase } from './db.ts';
import type { Pack } from './model.ts';
import { OWN_PACK } from './own-pack.ts';
import { diffPacks, type PackDiff } from './pack-diff.ts';
import { installPack } from './pack-store.ts';
import { PackError, parsePackText } from './parse-pack.ts';
import { publishTopics } from './publish-topics.ts';
import { findReadablePack } from './read-pack.ts';

/** A pack that the reader is about to take in. */
export interface PackPreview {
  pack: Pack;
  /** The version that is installed; null for a pack that is new. */
  installed: string | null;
  diff: PackDiff;
}

/**
 * Return what the pack in `text` would change.
 * @throws PackError with the path of each fault, or when the id is the built-in pack's, a subscription's or reserved.
 */
export async function previewPack(db: ParallaxDatabase, text: string): Promise<PackPreview> {
  const pack = parsePackText(text);
  const before = await db.packs.get(pack.id);
  if (pack.id === OWN_PACK || before?.origin === 'built-in') {
    throw new PackError([{ path: 'id', message: `"${pack.id}" is reserved: give the pack another id` }]);
  }
  if ((await db.subscriptions.where({ pack: pack.id }).count()) > 0) {
    throw new PackError([{ path: 'id', message: `"${pack.id}" is the id of a pack that you subscribe to` }]);
  }
  const installed = await findReadablePack(db, pack.id);
  return { pack, installed: before?.version ?? null, diff: diffPacks(installed, pack) };
}

/** Take in a pack that was shown, in place of an older state of it. It is matched on pages at once. */
export async function importPack(db: ParallaxDatabase, { pack }: PackPreview): Promise<void> {
  await installPack(db, pack, 'file');
  await publishTopics(db);
}
