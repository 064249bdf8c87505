import { describe, expect, test } from 'vitest';
import { type CheckAnswer, decideCheck, type IdHolder } from '../../../storage/decide-check.ts';
import type { Pack } from '../../../storage/model.ts';
import type { SubscriptionRecord } from '../../../storage/subscription-record.ts';
import { aPack } from './a-pack.ts';

const now = new Date('2026-05-01T12:00:00.000Z');
const HOUR = 3_600_000;
const url = 'https://packs.example/test.json';

const fresh: SubscriptionRecord = { url, added: '2026-04-01T00:00:00.000Z', daily: true, due: 0, failures: 0 };
/** A subscription whose version of March is installed. */
const known: SubscriptionRecord = {
  ...fresh,
  key: 'key',
  pack: 'test',
  newest: { version: '2026.03.01', digest: 'march' },
  etag: '"march"',
};
const nobody: IdHolder = { installed: null, elsewhere: false };
const march: IdHolder = { installed: { origin: 'subscription', version: '2026.03.01' }, elsewhere: false };

function came(version: string, change: { key?: string; digest?: string; pack?: Partial<Pack> } = {}): CheckAnswer {
  const { key = 'key', digest = version, pack } = change;
  return { kind: 'pack', key, digest, etag: `"${version}"`, pack: aPack({ version, ...pack }) };
}

describe('a pack that comes', () => {
  test('for the first time waits, and its key and id are pinned', () => {
    const { record, waiting } = decideCheck(fresh, came('2026.04.01'), nobody, now);
    expect(waiting).toEqual(aPack({ version: '2026.04.01' }));
    expect(record).toEqual({
      ...fresh,
      key: 'key',
      pack: 'test',
      newest: { version: '2026.04.01', digest: '2026.04.01' },
      etag: '"2026.04.01"',
      waiting: '2026.04.01',
      checked: now.toISOString(),
      due: now.getTime() + 24 * HOUR,
    });
  });

  test('newer than the installed one waits', () => {
    const { record, waiting } = decideCheck(known, came('2026.04.01'), march, now);
    expect(waiting?.version).toBe('2026.04.01');
    expect(record).toMatchObject({ waiting: '2026.04.01', newest: { version: '2026.04.01' }, etag: '"2026.04.01"' });
  });

  test('newer than the one that waits takes its place', () => {
    const before = { ...known, newest: { version: '2026.04.01', digest: 'april' }, waiting: '2026.04.01' };
    const { record, waiting } = decideCheck(before, came('2026.04.02'), march, now);
    expect([record.waiting, waiting?.version]).toEqual(['2026.04.02', '2026.04.02']);
  });

  test('and is known already changes nothing', () => {
    const again = came('2026.03.01', { digest: 'march' });
    const { record, waiting } = decideCheck(known, again, march, now);
    expect([record.waiting, waiting, record.fault]).toEqual([undefined, null, undefined]);
    const restored = decideCheck({ ...known, waiting: '2026.03.01' }, again, nobody, now);
    expect([restored.record.waiting, restored.waiting]).toEqual(['2026.03.01', null]);
  });

  test('as the newest, but neither installed nor waiting, waits again', () => {
    const { record, waiting } = decideCheck(known, came('2026.03.01', { digest: 'march' }), nobody, now);
    expect([record.waiting, waiting?.version]).toEqual(['2026.03.01', '2026.03.01']);
  });
});

describe('a pack that may not follow what is known is refused, and nothing of it is kept', () => {
  test.each<[string, SubscriptionRecord, CheckAnswer, IdHolder]>([
    ['otherKey', known, came('2026.04.01', { key: 'stolen' }), march],
    ['otherPack', known, came('2026.04.01', { pack: { id: 'rest' } }), march],
    ['older', known, came('2026.02.28'), march],
    // An update that waits, was passed over or rolled back is as new as an installed one.
    ['older', { ...known, newest: { version: '2026.04.01', digest: 'april' } }, came('2026.03.02'), march],
    ['sameVersion', known, came('2026.03.01', { digest: 'changed' }), march],
    ['idTaken', fresh, came('2026.04.01', { pack: { id: 'own' } }), nobody],
    ['idTaken', fresh, came('2026.04.01'), { installed: { origin: 'built-in', version: '1' }, elsewhere: false }],
    ['idTaken', fresh, came('2026.04.01'), { installed: { origin: 'file', version: '1' }, elsewhere: false }],
    ['idTaken', fresh, came('2026.04.01'), { installed: null, elsewhere: true }],
  ])('%s', (reason, before, answer, holder) => {
    const { record, waiting } = decideCheck(before, answer, holder, now);
    expect(waiting).toBeNull();
    const { fault, due: _, failures, ...rest } = record;
    const { due: __, failures: ___, ...was } = before;
    expect(rest).toEqual(was);
    expect(fault?.reason).toBe(reason);
    expect(failures).toBe(1);
  });
});

describe('after a fault', () => {
  const fault: CheckAnswer = { kind: 'fault', fault: { reason: 'status', detail: '500' } };

  test('the next check is put off, longer each time, at most a day', () => {
    let record = known;
    const pauses: number[] = [];
    for (let n = 0; n < 7; n++) {
      record = decideCheck(record, fault, nobody, now).record;
      pauses.push((record.due - now.getTime()) / HOUR);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 24, 24]);
    expect(record).toMatchObject({ failures: 7, fault: { reason: 'status', detail: '500' } });
  });

  test('an answer that is in order forgets it', () => {
    const before = { ...known, waiting: '2026.04.01', failures: 3, fault: { reason: 'tooSlow' as const } };
    const { record, waiting } = decideCheck(before, { kind: 'unchanged' }, nobody, now);
    expect(waiting).toBeNull();
    expect(record).toEqual({
      ...known,
      waiting: '2026.04.01',
      checked: now.toISOString(),
      due: now.getTime() + 24 * HOUR,
      failures: 0,
    });
  });
});
