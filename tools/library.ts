/** A pack as the engine takes it. */
import type { Library } from '../matching/types.ts';
import type { Pack } from '../storage/model.ts';

/** Return the disputes and concepts of `pack`. */
export function libraryOf(pack: Pack): Library {
  return { disputes: pack.stories.flatMap((story) => story.disputes), concepts: pack.concepts };
}
