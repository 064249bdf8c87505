/** What the pages of the library ask of the worker that holds the large packs: parsed on both sides. */
import * as v from 'valibot';

const filter = v.exactOptional(v.string());

/** One thing to ask. `stamp` names the packs and their states: for another one the worker builds its library anew. */
export const requestSchema = v.intersect([
  v.object({ number: v.number(), stamp: v.string() }),
  v.variant('ask', [
    v.object({
      ask: v.literal('search'),
      query: v.string(),
      filters: v.object({ story: filter, claimant: filter, from: filter, to: filter, lang: filter }),
      most: v.number(),
    }),
    v.object({ ask: v.literal('choices') }),
    v.object({ ask: v.literal('claimants') }),
  ]),
]);

/** The answer to the request of that number, or why there is none. */
export const replySchema = v.object({
  number: v.number(),
  answer: v.optional(v.unknown()),
  fault: v.optional(v.string()),
});

/** Keys of disputes, the best or first of all that were found. */
export const foundSchema = v.object({ total: v.number(), keys: v.array(v.string()) });

/** Everyone who gives an account, by name, with the number of accounts. */
export const claimantsSchema = v.array(v.object({ name: v.string(), accounts: v.number() }));

/** What the filters of a search offer: those who give most accounts, and the sources' languages, the most first. */
export const choicesSchema = v.object({ claimants: v.array(v.string()), languages: v.array(v.string()) });
