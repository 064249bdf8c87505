/** Stories of which the reader wants nothing marked or listed again. */
import { updateSettings } from './settings.ts';

/** Return the key of a story in a pack: `pack/story`. */
export function storyKey(pack: string, story: string): string {
  return `${pack}/${story}`;
}

/** Leave every dispute of a story out of marks and lists from now on, or bring them back. */
export function muteStory(key: string, muted: boolean): Promise<void> {
  return updateSettings(({ mutedStories }) => {
    const others = mutedStories.filter((other) => other !== key);
    return { mutedStories: muted ? [...others, key] : others };
  });
}
