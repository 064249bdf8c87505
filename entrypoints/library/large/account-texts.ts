import type { AccountRecord } from '../../../storage/db.ts';
import type { Text } from '../../../storage/model.ts';

/** Return everything that an account says or names, each text once, in all its languages. */
export function accountTexts({ claim, gist, claimants, channel = '', quote, sources }: AccountRecord): Set<string> {
  return new Set([
    ...inAll(claim),
    ...inAll(gist),
    ...claimants.flatMap(({ name, role = '' }) => [name, role]),
    channel,
    quote?.text ?? '',
    ...sources.flatMap(({ publisher, title }) => [publisher, title]),
  ]);
}

/** Return a text in every language that it is in. */
export function inAll(text: Text): string[] {
  return Object.values(text).filter((words) => words !== undefined);
}
