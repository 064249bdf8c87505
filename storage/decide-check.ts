/** What an answer of a server makes of a subscription. Pure: everything it depends on is handed in. */
import type { PackOrigin } from './db.ts';
import type { Pack } from './model.ts';
import { OWN_PACK } from './own-pack.ts';
import { compareVersions } from './pack-version.ts';
import type { CheckFault, CheckFaultReason, SubscriptionRecord } from './subscription-record.ts';

const HOUR = 3_600_000;
/** Checks by themselves are a day apart. */
export const CHECK_INTERVAL = 24 * HOUR;
/** After a fault the next check is an hour away, then two, four ... at most a day. */
const FIRST_PAUSE = HOUR;

/** Refusals that are about the id; the others are about the version. */
const NAMES_ID: ReadonlySet<CheckFaultReason> = new Set(['idTaken', 'otherPack']);

/** What a check brought. */
export type CheckAnswer =
  | { kind: 'unchanged' }
  | { kind: 'pack'; key: string; digest: string; etag: string | undefined; pack: Pack }
  | { kind: 'fault'; fault: CheckFault };

/** What stands under the id of the pack that came. */
export interface IdHolder {
  /** The installed pack of that id; null when there is none. */
  installed: { origin: PackOrigin; version: string } | null;
  /** Whether another subscription has pinned that id. */
  elsewhere: boolean;
}

export interface CheckDecision {
  record: SubscriptionRecord;
  /** The pack that now waits for the reader; null when what waited before stays as it is. */
  waiting: Pack | null;
}

/**
 * Return a subscription as it is after a check. A fault leaves everything that the reader sees of the pack as it was.
 * @param holder is asked of only when a pack came.
 */
export function decideCheck(
  before: SubscriptionRecord,
  answer: CheckAnswer,
  holder: IdHolder,
  now: Date,
): CheckDecision {
  if (answer.kind === 'fault') return failed(before, answer.fault, now);
  if (answer.kind === 'unchanged') return { record: succeeded(before, now), waiting: null };
  const { key, digest, etag, pack } = answer;
  const { id, version } = pack;
  const refusal = refusalOf(before, answer, holder);
  if (refusal) return failed(before, { reason: refusal, detail: NAMES_ID.has(refusal) ? id : version }, now);
  const record = { ...succeeded(before, now), key, pack: id, newest: { version, digest }, etag };
  const isKnown = version === before.waiting || version === holder.installed?.version;
  return isKnown ? { record, waiting: null } : { record: { ...record, waiting: version }, waiting: pack };
}

/** Return why a pack may not follow what is known; null when it may. */
function refusalOf(
  { key, pack: pinned, newest }: SubscriptionRecord,
  answer: Extract<CheckAnswer, { kind: 'pack' }>,
  { installed, elsewhere }: IdHolder,
): CheckFaultReason | null {
  const { id, version } = answer.pack;
  if (key !== undefined && key !== answer.key) return 'otherKey';
  if (pinned !== undefined && pinned !== id) return 'otherPack';
  if (id === OWN_PACK || elsewhere || (installed && installed.origin !== 'subscription')) return 'idTaken';
  if (!newest) return null;
  const step = compareVersions(version, newest.version);
  if (step < 0) return 'older';
  return step === 0 && answer.digest !== newest.digest ? 'sameVersion' : null;
}

function succeeded({ fault: _, ...before }: SubscriptionRecord, now: Date): SubscriptionRecord {
  return { ...before, checked: now.toISOString(), due: now.getTime() + CHECK_INTERVAL, failures: 0 };
}

function failed(before: SubscriptionRecord, fault: CheckFault, now: Date): CheckDecision {
  const pause = Math.min(FIRST_PAUSE * 2 ** before.failures, CHECK_INTERVAL);
  return {
    record: { ...before, fault, failures: before.failures + 1, due: now.getTime() + pause },
    waiting: null,
  };
}
