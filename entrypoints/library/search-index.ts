/**
 * Full-text search over what the packs that are on hold, large ones left out, in all their languages. Built in the page
 * from the database: nothing is stored, nothing is asked elsewhere.
 */
import MiniSearch, { type SearchResult } from 'minisearch';
import type { AccountRecord, DisputeRecord } from '../../storage/db.ts';
import { disputeKey } from '../../storage/dispute-store.ts';
import type { Text } from '../../storage/model.ts';
import { fold, indexForms, words } from './fold.ts';
import type { SearchFilters } from './search-filters.ts';
import { isWithinDays } from './within-days.ts';

/** An account as it is searched: its own texts and its dispute's question, in every language. */
interface Entry {
  id: number;
  question: string;
  claim: string;
  claimants: string;
  gist: string;
  quote: string;
  sources: string;
}

/** A dispute that was found, with those of its accounts that were. */
export interface Hit {
  dispute: DisputeRecord;
  accounts: AccountRecord[];
  /** Folded words of the library that were met. */
  terms: Set<string>;
}

/** Words that an account says itself count for more than those of its sources' headlines. */
const BOOST = { question: 2, claim: 3, claimants: 3, gist: 1.5, quote: 1.5, sources: 1 };

/** How many entries are indexed before the page may breathe. */
const CHUNK = 20;

export class SearchIndex {
  private readonly places: { dispute: DisputeRecord; account: AccountRecord }[] = [];
  private readonly mini = new MiniSearch<Entry>({
    fields: Object.keys(BOOST),
    tokenize: words,
    processTerm: (word) => [...indexForms(word)],
    searchOptions: {
      boost: BOOST,
      combineWith: 'AND',
      processTerm: fold,
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 5 ? 0.15 : false),
    },
  });

  /** Return an index of the disputes; the page stays usable while it is built. */
  static async build(disputes: readonly DisputeRecord[]): Promise<SearchIndex> {
    const index = new SearchIndex();
    const entries = disputes.flatMap((dispute) => dispute.accounts.map((account) => index.entry(dispute, account)));
    await index.mini.addAllAsync(entries, { chunkSize: CHUNK });
    return index;
  }

  /**
   * Return the disputes that have an account with all words of `query` (or, without words, any account) that passes the
   * filters: best first, without words in the order of the library.
   */
  search(query: string, filters: SearchFilters): Hit[] {
    const wanted = words(query).length > 0 ? query : MiniSearch.wildcard;
    const results = this.mini.search(wanted, { filter: ({ id }) => this.passes(id, filters) });
    if (wanted === MiniSearch.wildcard) results.sort((a, b) => a.id - b.id);
    const hits = new Map<string, Hit>();
    for (const result of results) this.collect(hits, result);
    return [...hits.values()];
  }

  private entry(dispute: DisputeRecord, account: AccountRecord): Entry {
    const id = this.places.push({ dispute, account }) - 1;
    return {
      id,
      question: allLanguages(dispute.question),
      claim: allLanguages(account.claim),
      claimants: account.claimants.map(({ name, role = '' }) => `${name} ${role}`).join('\n'),
      gist: `${allLanguages(account.gist)}\n${account.channel ?? ''}`,
      quote: account.quote?.text ?? '',
      sources: account.sources.map(({ publisher, title }) => `${publisher} ${title}`).join('\n'),
    };
  }

  private collect(hits: Map<string, Hit>, { id, match }: SearchResult): void {
    const place = this.places[id];
    if (!place) return;
    const key = disputeKey(place.dispute.pack, place.dispute.id);
    const hit = hits.get(key) ?? { dispute: place.dispute, accounts: [], terms: new Set() };
    hits.set(key, hit);
    hit.accounts.push(place.account);
    for (const term of Object.keys(match)) hit.terms.add(term);
  }

  private passes(id: number, { story, claimant, from, to, lang }: SearchFilters): boolean {
    const place = this.places[id];
    if (!place) return false;
    const { dispute, account } = place;
    return (
      (!story || story === `${dispute.pack}/${dispute.story}`) &&
      (!claimant || account.claimants.some(({ name }) => name === claimant)) &&
      (!lang || account.sources.some((source) => source.lang === lang)) &&
      (!(from || to) || isWithinDays(account.date, from, to))
    );
  }
}

function allLanguages(text: Text): string {
  return Object.values(text).join('\n');
}
