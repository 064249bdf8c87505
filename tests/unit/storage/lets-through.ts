/** Whether the gate lets a text through, by the settings as they are. */
import { topicTest } from '../../../entrypoints/content/gate.ts';
import { readSettings } from '../../../storage/settings.ts';

/** Return whether a page with this text is read. */
export async function letsThrough(text: string): Promise<boolean> {
  return topicTest((await readSettings()).topics)?.(text) ?? false;
}
