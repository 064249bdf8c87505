/**
 * Speed of the engine: a page of 40 sentences against the built-in pack, and against libraries of 1,000 to 100,000
 * imported claims, beside minisearch with its default settings in the same run.
 *
 * The claims come from a folder's claims.jsonl; without one they are made from the pack's sentences. Libraries larger
 * than that are filled up with claims put together from two halves.
 */
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { compileIndex } from '../matching/compile.ts';
import { matchBlocks } from '../matching/match.ts';
import type { MatchIndex } from '../matching/match-index.ts';
import { loadIndex, saveIndex } from '../matching/store.ts';
import type { Block, DisputeInput } from '../matching/types.ts';
import { readClaims } from './claim-library.ts';
import { readLabelled } from './labelled.ts';
import { libraryOf } from './library.ts';
import { readBuiltInPack } from './read-pack.ts';
import { ROOT } from './run.ts';

/** Figures of one library. Times in milliseconds, medians; sizes in bytes. */
export interface EngineFigures {
  readonly claims: number;
  readonly build: number;
  readonly bytes: number;
  readonly load: number;
  /** The first page after loading, before the engine's code is compiled, and one of a worker that has read many. */
  readonly first: number;
  readonly page: number;
  /** The same page with minisearch, and how many times longer it takes. Absent where it was not run. */
  readonly minisearchPage?: number;
  readonly ratio?: number;
}

const SENTENCES = 40;
const SIZES = [1_000, 10_000, 100_000];
const ROUNDS = 15;
/** Pages until the times no longer fall: V8 compiles the engine's functions one after another. */
const WARM_UP = 30;
/** minisearch is asked this many sentences and the time scaled to a page: at 100,000 claims each takes a good while. */
const MINISEARCH_SENTENCES = { few: 4, all: SENTENCES };
const MINISEARCH_MANY = 50_000;

/** Return the figures of the built-in pack and of each size of claim library. */
export async function benchEngine(claimsDirectory?: string): Promise<Record<string, EngineFigures>> {
  const library = libraryOf(await readBuiltInPack());
  const figures: Record<string, EngineFigures> = {};
  figures['built-in pack'] = measure(library.disputes.length, () => compileIndex(library), newsPage()).figures;
  const seeds = claimsDirectory ? readClaims(claimsDirectory) : claimsOf(library.disputes);
  for (const size of SIZES) {
    const disputes = claimsLike(seeds, size);
    const page = claimPage(disputes);
    const { figures: own } = measure(size, () => compileIndex({ disputes, concepts: [] }), page);
    const minisearchPage = minisearchTime(disputes, page);
    figures[`${size} claims`] = { ...own, minisearchPage, ratio: Math.round(minisearchPage / own.page) };
  }
  return figures;
}

function measure(claims: number, build: () => MatchIndex, page: readonly Block[]): { figures: EngineFigures } {
  const start = performance.now();
  const bytes = saveIndex(build());
  const built = performance.now() - start;
  const loads = times(5, () => loadIndex(bytes));
  const index = loadIndex(bytes);
  if (!index) throw new Error('The saved index did not load.');
  const [first = 0] = times(WARM_UP, () => matchBlocks(index, page));
  const pages = times(ROUNDS, () => matchBlocks(index, page));
  return {
    figures: {
      claims,
      build: Math.round(built),
      bytes: bytes.length,
      load: median(loads),
      first: round(first),
      page: median(pages),
    },
  };
}

function minisearchTime(disputes: readonly DisputeInput[], page: readonly Block[]): number {
  const search = new MiniSearch({ fields: ['question', 'claim', 'gist'] });
  search.addAll(
    disputes.map((dispute, id) => ({
      id,
      question: dispute.question.en,
      claim: dispute.accounts[0]?.claim.en,
      gist: dispute.accounts[0]?.gist.en,
    })),
  );
  const asked = page.slice(0, disputes.length > MINISEARCH_MANY ? MINISEARCH_SENTENCES.few : MINISEARCH_SENTENCES.all);
  const start = performance.now();
  for (const block of asked) search.search(block.text);
  return round(((performance.now() - start) / asked.length) * page.length);
}

function times(rounds: number, work: () => unknown): number[] {
  return Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

const median = (values: readonly number[]) =>
  round([...values].sort((one, other) => one - other)[values.length >> 1] ?? 0);
const round = (value: number) => Math.round(value * 100) / 100;

/** Forty sentences of English articles on the pack's subjects. */
function newsPage(): Block[] {
  const documents = readLabelled(join(ROOT, 'tests', 'evaluation', 'training.jsonl'));
  const sentences = documents.flatMap((document) => document.sentences).filter((sentence) => sentence.lang === 'en');
  return sentences.slice(0, SENTENCES).map((sentence, id) => ({ id, text: sentence.text, lang: 'en' }));
}

/** Forty sentences in other words than the claims': their subtitles, or the second half of their texts. */
function claimPage(disputes: readonly DisputeInput[]): Block[] {
  const step = Math.floor(disputes.length / SENTENCES);
  return Array.from({ length: SENTENCES }, (_, id) => {
    const account = disputes[id * step]?.accounts[0];
    return { id, text: account?.gist.en || account?.claim.en || '', lang: 'en' };
  });
}

function claimsOf(disputes: readonly DisputeInput[]): DisputeInput[] {
  return disputes.flatMap((dispute) =>
    dispute.accounts.flatMap((account) =>
      (account.phrasings.en ?? []).map((text) => claim(text, dispute.question.en ?? '', account.gist.en ?? '')),
    ),
  );
}

const claim = (text: string, question: string, gist: string): DisputeInput => ({
  id: '',
  question: { en: question },
  about: [],
  accounts: [{ id: 'claim', claim: { en: text }, gist: { en: gist }, claimants: [], phrasings: {} }],
});

/** Return `size` claims: the seeds, then halves of two seeds put together, chosen in a fixed order. */
function claimsLike(seeds: readonly DisputeInput[], size: number): DisputeInput[] {
  return Array.from({ length: size }, (_, at) => {
    const one = seeds[at % seeds.length];
    const other = seeds[(at * 7919 + Math.floor(at / seeds.length) * 104_729) % seeds.length];
    const whole = at < seeds.length;
    const mixed = (first: string | undefined, second: string | undefined) =>
      whole ? (first ?? '') : halves(first ?? '', second ?? '');
    const mine = one?.accounts[0];
    const theirs = other?.accounts[0];
    return {
      ...claim(
        mixed(mine?.claim.en, theirs?.claim.en),
        mixed(one?.question.en, other?.question.en),
        mixed(mine?.gist.en, theirs?.gist.en),
      ),
      id: `claim-${at}`,
    };
  });
}

function halves(first: string, second: string): string {
  const start = first.split(' ');
  const end = second.split(' ');
  return [...start.slice(0, Math.ceil(start.length / 2)), ...end.slice(Math.floor(end.length / 2))].join(' ');
}
