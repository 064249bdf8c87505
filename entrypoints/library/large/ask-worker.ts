/** The page's line to the worker that holds the large packs. The worker starts with the first question. */
import * as v from 'valibot';
import type { SearchFilters } from '../search-filters.ts';
import { choicesSchema, claimantsSchema, foundSchema, replySchema } from './protocol.ts';

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, PromiseWithResolvers<unknown>>();

/** The large packs in one state of theirs, to be asked. Every question waits until they are ready. */
export class LargePacks {
  readonly #stamp: string;

  /** @param stamp names the packs and their states. */
  constructor(stamp: string) {
    this.#stamp = stamp;
  }

  /** Return the disputes that have all words and an account that passes the filters; without words, the first. */
  async search(query: string, filters: SearchFilters, most: number) {
    const set = Object.entries(filters).filter(([, value]) => value !== undefined);
    return v.parse(foundSchema, await this.#ask({ ask: 'search', query, filters: Object.fromEntries(set), most }));
  }

  /** Return what the filters of a search offer. */
  async choices() {
    return v.parse(choicesSchema, await this.#ask({ ask: 'choices' }));
  }

  /** Return everyone who gives an account, by name. */
  async claimants() {
    return v.parse(claimantsSchema, await this.#ask({ ask: 'claimants' }));
  }

  #ask(request: object): Promise<unknown> {
    worker ??= start();
    const number = ++last;
    const reply = Promise.withResolvers<unknown>();
    waiting.set(number, reply);
    worker.postMessage({ ...request, number, stamp: this.#stamp });
    return reply.promise;
  }
}

function start(): Worker {
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }) => {
    const { number, answer, fault } = v.parse(replySchema, data);
    const reply = waiting.get(number);
    waiting.delete(number);
    if (fault === undefined) reply?.resolve(answer);
    else reply?.reject(new Error(fault));
  });
  started.addEventListener('error', () => {
    // The next question starts another one.
    worker = undefined;
    for (const reply of waiting.values()) reply.reject(new Error('The worker of the large packs ended.'));
    waiting.clear();
  });
  return started;
}
