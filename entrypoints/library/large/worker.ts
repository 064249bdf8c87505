/** The worker that holds the large packs, so that no page stands still while they are read or searched. */
import * as v from 'valibot';
import { db } from '../../../storage/db.ts';
import { disputesInSteps, packsBySize } from '../../../storage/large-packs.ts';
import { type LargeLibrary, LargeLibraryBuilder } from './large-library.ts';
import { requestSchema } from './protocol.ts';

let built: { stamp: string; library: Promise<LargeLibrary> } | undefined;

addEventListener('message', async ({ data }) => {
  const request = v.parse(requestSchema, data);
  try {
    if (built?.stamp !== request.stamp) built = { stamp: request.stamp, library: build() };
    postMessage({ number: request.number, answer: answer(await built.library, request) });
  } catch (error) {
    // What failed is tried again by the next request.
    built = undefined;
    postMessage({ number: request.number, fault: String(error) });
  }
});

async function build(): Promise<LargeLibrary> {
  const builder = new LargeLibraryBuilder();
  for (const { id } of (await packsBySize(db)).large) {
    for await (const disputes of disputesInSteps(db, id)) for (const dispute of disputes) builder.add(dispute);
  }
  return builder.build();
}

function answer(library: LargeLibrary, request: v.InferOutput<typeof requestSchema>): unknown {
  switch (request.ask) {
    case 'search':
      return library.search(request.query, request.filters, request.most);
    case 'choices':
      return library.choices();
    case 'claimants':
      return library.claimants();
  }
}
