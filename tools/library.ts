/** A pack as the engine takes it. */
import type { Library } from '../matching/types.ts';
import type { Pack } from '../storage/model.ts';
import { topicsOf } from '../storage/publish-topics.ts';

/** Return the disputes, concepts and topics of `pack`. */
export function libraryOf(pack: Pack): Library {
  return {
    disputes: pack.stories.flatMap((story) => story.disputes),
    concepts: pack.concepts,
    topics: topicsOf([{ origin: 'built-in', topics: pack.topics }]),
  };
}
