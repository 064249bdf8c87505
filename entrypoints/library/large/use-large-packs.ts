import { useMemo } from 'preact/hooks';
import { db } from '../../../storage/db.ts';
import { packsBySize } from '../../../storage/large-packs.ts';
import { useLiveQuery } from '../../../storage/use-live-query.ts';
import { LargePacks } from './ask-worker.ts';

/** Return the large packs that are on, another object when they change; null when there are none, undefined until known. */
export function useLargePacks(): LargePacks | null | undefined {
  const stamp = useLiveQuery(readStamp, []);
  return useMemo(() => (stamp === undefined ? undefined : stamp === '' ? null : new LargePacks(stamp)), [stamp]);
}

async function readStamp(): Promise<string> {
  const { large } = await packsBySize(db);
  return large.map(({ id, revision }) => `${id} ${revision}`).join();
}
