/** What a pack would change: disputes and accounts added, changed and removed, by what they say and not by their order. */
import type { Account, Dispute, Pack, Text } from './model.ts';

/** A dispute that both packs have, with what differs. */
export interface ChangedDispute {
  id: string;
  question: Text;
  /** Claims of accounts. */
  added: Text[];
  changed: Text[];
  removed: Text[];
  /** True when something beside the accounts differs: question, background, story, and what belongs to them. */
  itself: boolean;
  /** True when the wording by which pages are recognised differs. */
  wording: boolean;
}

export interface PackDiff {
  added: { id: string; question: Text }[];
  changed: ChangedDispute[];
  removed: { id: string; question: Text }[];
  /** Disputes that are the same in both. */
  unchanged: number;
}

/** Return what `after` changes in `before`; every dispute is added where there is no pack before. */
export function diffPacks(before: Pack | null, after: Pack): PackDiff {
  const old = disputesOf(before);
  const next = disputesOf(after);
  const both = [...next].flatMap(([id, dispute]) => {
    const was = old.get(id);
    return was ? [diffDispute(was, dispute)] : [];
  });
  const changed = both.filter((dispute) => dispute !== null);
  return {
    added: [...next.values()].filter(({ id }) => !old.has(id)).map(named),
    changed,
    removed: [...old.values()].filter(({ id }) => !next.has(id)).map(named),
    unchanged: both.length - changed.length,
  };
}

/** Return whether nothing was added, changed or removed. */
export function isEmptyDiff({ added, changed, removed }: PackDiff): boolean {
  return added.length + changed.length + removed.length === 0;
}

interface StoryDispute extends Dispute {
  story: string;
}

function disputesOf(pack: Pack | null): Map<string, StoryDispute> {
  const disputes = pack?.stories.flatMap((story) => story.disputes.map((dispute) => ({ ...dispute, story: story.id })));
  return new Map(disputes?.map((dispute) => [dispute.id, dispute]));
}

function diffDispute(
  { accounts: old, raises: raised, frames: taken, ...was }: StoryDispute,
  now: StoryDispute,
): ChangedDispute | null {
  const { accounts: next, raises, frames, ...is } = now;
  const oldById = new Map(old.map((account) => [account.id, account]));
  const nextIds = new Set(next.map((account) => account.id));
  const claim = (account: Account) => account.claim;
  const kept = next.flatMap((account): [Account, Account][] => {
    const before = oldById.get(account.id);
    return before ? [[before, account]] : [];
  });
  const diff = {
    ...named(now),
    added: next.filter(({ id }) => !oldById.has(id)).map(claim),
    changed: kept
      .filter(([before, account]) => !same(shown(before), shown(account)))
      .map(([, account]) => claim(account)),
    removed: old.filter(({ id }) => !nextIds.has(id)).map(claim),
    itself: !same(was, is),
    wording:
      !same(raised ?? {}, raises ?? {}) ||
      !same(taken ?? [], frames ?? []) ||
      kept.some(([before, account]) => !same(before.phrasings, account.phrasings)),
  };
  const differs = diff.itself || diff.wording || diff.added.length + diff.changed.length + diff.removed.length > 0;
  return differs ? diff : null;
}

function shown({ phrasings: _, ...account }: Account): Omit<Account, 'phrasings'> {
  return account;
}

function named({ id, question }: Dispute): { id: string; question: Text } {
  return { id, question };
}

/** Equal as JSON, whatever the order of keys. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, sorted) === JSON.stringify(b, sorted);
}

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
