/**
 * Return a revision above `before`, and above that of a pack of the same id that was removed in between: so it is the
 * time in ms, or the next number where the clock has not moved on.
 */
export function nextRevision(before: { revision: number } | undefined): number {
  return Math.max(Date.now(), (before?.revision ?? 0) + 1);
}
