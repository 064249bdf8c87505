/**
 * The large packs, as imports of reviewed claims make them, as far as a search needs them. Lives in a worker: to build
 * it takes seconds. Disputes themselves stay in the database and are read by key when they are shown.
 */
import type { DisputeRecord } from '../../../storage/db.ts';
import { type DisputeKey, disputeKey } from '../../../storage/dispute-store.ts';
import { indexForms, words } from '../fold.ts';
import type { SearchFilters } from '../search-filters.ts';
import { AccountColumns } from './account-columns.ts';
import { accountTexts, inAll } from './account-texts.ts';
import { type WordIndex, WordIndexBuilder } from './word-index.ts';

/** Keys of disputes, the best or first of all that were found. */
export interface Found {
  total: number;
  keys: DisputeKey[];
}

/** A claimant with the number of accounts. */
export interface CountedClaimant {
  name: string;
  accounts: number;
}

/** Names that a filter offers: as many as anyone looks through. */
const MOST_NAMES = 300;

const BY_NAME = new Intl.Collator();

export class LargeLibraryBuilder {
  readonly #words = new WordIndexBuilder();
  readonly #columns = new AccountColumns();
  readonly #keys: DisputeKey[] = [];
  readonly #stories: string[] = [];

  add(dispute: DisputeRecord): void {
    this.#keys.push(disputeKey(dispute.pack, dispute.id));
    this.#stories.push(`${dispute.pack}/${dispute.story}`);
    this.#columns.add(dispute.accounts);
    const found = new Set<string>();
    for (const text of textsOf(dispute)) {
      for (const word of words(text)) for (const form of indexForms(word)) found.add(form);
    }
    this.#words.add(found);
  }

  /** Return the library; the builder is used up. */
  build(): LargeLibrary {
    return new LargeLibrary(this.#words.build(), this.#columns, this.#keys, this.#stories);
  }
}

export class LargeLibrary {
  readonly #words: WordIndex;
  readonly #columns: AccountColumns;
  readonly #keys: readonly DisputeKey[];
  readonly #stories: readonly string[];

  constructor(index: WordIndex, columns: AccountColumns, keys: readonly DisputeKey[], stories: readonly string[]) {
    this.#words = index;
    this.#columns = columns;
    this.#keys = keys;
    this.#stories = stories;
  }

  /**
   * Return the disputes that have every word of `query` and an account that passes the filters: the best `most` of
   * them, or without words the first.
   */
  search(query: string, filters: SearchFilters, most: number): Found {
    const asked = [...new Set(words(query).map((word) => indexForms(word)[0] ?? ''))];
    const weights = asked.length > 0 ? this.#words.find(asked) : null;
    const best: { dispute: number; weight: number }[] = [];
    let total = 0;
    for (let dispute = 0; dispute < this.#keys.length; dispute++) {
      const weight = weights ? (weights[dispute] ?? 0) : 1;
      if (weight === 0 || (filters.story && this.#stories[dispute] !== filters.story)) continue;
      if (!this.#columns.passes(dispute, filters)) continue;
      total++;
      keepBest(best, { dispute, weight }, most);
    }
    return { total, keys: best.map(({ dispute }) => this.#keys[dispute] ?? '') };
  }

  /** Return everyone who gives an account, by name. */
  claimants(): CountedClaimant[] {
    const counts = this.#columns.countByName();
    return this.#columns.names
      .map((name, number) => ({ name, accounts: counts[number] ?? 0 }))
      .sort((a, b) => BY_NAME.compare(a.name, b.name));
  }

  /** Return what the filters of a search offer: the names of those who give most accounts, and the languages. */
  choices(): { claimants: string[]; languages: string[] } {
    const most = this.claimants().sort((a, b) => b.accounts - a.accounts);
    return { claimants: most.slice(0, MOST_NAMES).map(({ name }) => name), languages: this.#columns.languages() };
  }
}

/** Put `next` into its place among the best, the best first and of equals the earlier; at most `most` are kept. */
function keepBest<T extends { weight: number }>(best: T[], next: T, most: number): void {
  const last = best.at(-1);
  if (best.length >= most && last && last.weight >= next.weight) return;
  let at = best.length;
  while (at > 0 && (best[at - 1]?.weight ?? 0) < next.weight) at--;
  best.splice(at, 0, next);
  if (best.length > most) best.pop();
}

function textsOf({ question, accounts }: DisputeRecord): Set<string> {
  return new Set([...inAll(question), ...accounts.flatMap((account) => [...accountTexts(account)])]);
}
