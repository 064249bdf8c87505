/** What the filters of a search look at, for the accounts of a hundred thousand disputes: one column a subject. */
import type { AccountRecord } from '../../../storage/db.ts';
import type { SearchFilters } from '../search-filters.ts';
import { isWithinDays } from '../within-days.ts';

export class AccountColumns {
  /** Names of claimants, by number. */
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** The first account of each dispute; one more for the end. */
  readonly #firstAccounts: number[] = [0];
  readonly #dates: (string | undefined)[] = [];
  /** Languages of an account's sources, as ` en fr `: few different texts for all accounts. */
  readonly #languages: string[] = [];
  /** The first claimant of each account; one more for the end. */
  readonly #firstClaimants: number[] = [0];
  readonly #claimants: number[] = [];

  /** Add the accounts of the next dispute. */
  add(accounts: readonly AccountRecord[]): void {
    for (const { date, sources, claimants } of accounts) {
      this.#dates.push(date);
      this.#languages.push(` ${[...new Set(sources.map(({ lang }) => lang))].join(' ')} `);
      for (const { name } of claimants) this.#claimants.push(this.#numberOf(name));
      this.#firstClaimants.push(this.#claimants.length);
    }
    this.#firstAccounts.push(this.#dates.length);
  }

  /** Return whether an account of the dispute passes all filters on accounts. */
  passes(dispute: number, { claimant, from, to, lang }: SearchFilters): boolean {
    if (!claimant && !from && !to && !lang) return true;
    const wanted = claimant ? this.#numbers.get(claimant) : undefined;
    if (claimant && wanted === undefined) return false;
    const end = this.#firstAccounts[dispute + 1] ?? 0;
    for (let account = this.#firstAccounts[dispute] ?? 0; account < end; account++) {
      if (
        (wanted === undefined || this.#claimantsOf(account).includes(wanted)) &&
        (!lang || this.#languages[account]?.includes(` ${lang} `)) &&
        (!(from || to) || isWithinDays(this.#dates[account], from, to))
      ) {
        return true;
      }
    }
    return false;
  }

  /** Return how many accounts each claimant gives, by number. */
  countByName(): Int32Array {
    const counts = new Int32Array(this.names.length);
    for (const number of this.#claimants) counts[number] = (counts[number] ?? 0) + 1;
    return counts;
  }

  /** Return the languages of all sources, the most frequent first. */
  languages(): string[] {
    const counts = new Map<string, number>();
    for (const languages of this.#languages) {
      for (const lang of languages.trim().split(' ')) counts.set(lang, (counts.get(lang) ?? 0) + 1);
    }
    return [...counts].sort(([, a], [, b]) => b - a).map(([lang]) => lang);
  }

  #claimantsOf(account: number): number[] {
    return this.#claimants.slice(this.#firstClaimants[account], this.#firstClaimants[account + 1]);
  }

  #numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}
