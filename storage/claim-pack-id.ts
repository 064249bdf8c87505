/**
 * Ids of packs of reviewed claims. A file that is taken in again is staged beside its older state, so it needs another
 * id for the same pack: `claims-feed`, then `claims-feed--2`. No file's name makes a double hyphen.
 */

/** Return the id of the pack that a file of this name becomes. */
export function claimPackId(fileName: string): string {
  const stem = fileName.replace(/(\.[a-z0-9]{1,8})+$/i, '').toLowerCase();
  const slug = stem
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `claims-${slug || 'file'}`;
}

/** Return the first id for `base` that is not taken. */
export function freeClaimPackId(base: string, taken: ReadonlySet<unknown>): string {
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}--${n}`;
  return id;
}

/** Return an id, or a key that begins with one, as it was before the pack was taken in again. */
export function firstId(idOrKey: string): string {
  return idOrKey.replace(/--\d+(?=\/|$)/, '');
}
