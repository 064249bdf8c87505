/** What may be interrupted, each with what was there before: the table that interrupted.test.ts walks. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { applyUpdate } from '../../../storage/apply-update.ts';
import { makeBackup } from '../../../storage/backup.ts';
import type { ParallaxDatabase } from '../../../storage/db.ts';
import { setDismissed } from '../../../storage/dismissals.ts';
import { stageClaims } from '../../../storage/import-claims.ts';
import { importPack, previewPack } from '../../../storage/import-pack.ts';
import { keepPassage } from '../../../storage/kept-passages.ts';
import { writeNote } from '../../../storage/notes.ts';
import { writeOwnAccount } from '../../../storage/own-accounts.ts';
import { deleteOwnDispute, writeOwnDispute } from '../../../storage/own-disputes.ts';
import { setPackEnabled } from '../../../storage/pack-store.ts';
import { publishTopics } from '../../../storage/publish-topics.ts';
import { removePack } from '../../../storage/remove-pack.ts';
import { restore } from '../../../storage/restore.ts';
import { updateSettings } from '../../../storage/settings.ts';
import { addSubscription, recordCheck } from '../../../storage/subscriptions.ts';
import type { startWorker } from '../background/a-worker.ts';
import { aDraft, anAccountDraft } from '../storage/a-draft.ts';
import { aPack } from '../storage/a-pack.ts';
import { aReview } from '../storage/a-review.ts';

type Worker = Awaited<ReturnType<typeof startWorker>>;

export interface InterruptedCase {
  name: string;
  /** What was there before; the built-in pack always is, except where the case says otherwise. */
  before?: (db: ParallaxDatabase) => Promise<unknown>;
  /** What is interrupted. */
  act: (db: ParallaxDatabase, worker: Worker) => Promise<unknown>;
}

const ADDRESS = 'https://packs.example/subscribed.json';
const subscribed = (version: string) => aPack({ id: 'subscribed', version, topics: { en: [`Topic ${version}`] } });

const now = new Date('2026-05-01');

const claims = (count: number) =>
  new Blob([
    JSON.stringify(
      Array.from({ length: count }, (_, n) =>
        aReview({ claimReviewed: `The ferry carried ${n} people`, url: `https://c.example/${n}` }),
      ),
    ),
  ]);

async function takeClaims(db: ParallaxDatabase, count: number): Promise<void> {
  await (await stageClaims(db, claims(count), 'feed.json', { now })).publish();
}

async function takePack(db: ParallaxDatabase, version: string): Promise<void> {
  const pack = aPack({ version, topics: { en: ['Town', `Place ${version}`] } });
  await importPack(db, await previewPack(db, JSON.stringify(pack)));
}

/** Something of everything that a reader may own. */
async function own(db: ParallaxDatabase): Promise<void> {
  await takePack(db, '2026.01.01');
  await writeOwnDispute(db, aDraft(), { now });
  await writeOwnAccount(db, 'test/bridge', { ...anAccountDraft(), id: 'own-1' }, 'en');
  await writeNote(db, 'test/bridge', 'A thought', { now });
  await keepPassage(db, { title: 'A page', url: 'https://a.example/', exact: 'Words' }, now);
  await updateSettings(() => ({ markStyle: 'margin', mutedDisputes: ['test/bridge'] }));
  await setDismissed('abc', true);
}

export const INTERRUPTED: readonly InterruptedCase[] = [
  {
    name: 'the first installation',
    before: async (db) => {
      await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
      fakeBrowser.reset();
    },
    act: (_, worker) => worker.reinstall(worker.db),
  },
  {
    name: 'an update of the built-in pack',
    before: async (db) => {
      await own(db);
      await writeOwnAccount(db, 'syria/bridge', { ...anAccountDraft(), id: 'own-2' }, 'en');
      const pack = await db.packs.get('syria');
      if (pack) await db.packs.put({ ...pack, version: '2020.01.01', topics: { en: ['Old'] } });
      await publishTopics(db);
    },
    act: (_, worker) => worker.reinstall(worker.db),
  },
  { name: 'the build of the index', act: (_, worker) => worker.getIndex(worker.db) },
  { name: 'a pack from a file', before: own, act: (db) => takePack(db, '2026.02.02') },
  {
    name: 'an update of a subscription',
    before: async (db) => {
      await own(db);
      await addSubscription(db, ADDRESS, now);
      await recordCheck(
        db,
        ADDRESS,
        { kind: 'pack', key: 'key', digest: '1', etag: undefined, pack: subscribed('2026.01.01') },
        now,
      );
      await applyUpdate(db, ADDRESS, '2026.01.01');
      await recordCheck(
        db,
        ADDRESS,
        { kind: 'pack', key: 'key', digest: '2', etag: undefined, pack: subscribed('2026.02.02') },
        now,
      );
    },
    act: (db) => applyUpdate(db, ADDRESS, '2026.02.02'),
  },
  { name: 'a pack switched off', before: own, act: (db) => setPackEnabled(db, 'test', false) },
  {
    name: 'removal of a pack',
    before: own,
    act: async (db) => (await removePack(db, 'test'))?.finish(),
  },
  { name: 'an import of claims', before: own, act: (db) => takeClaims(db, 1200) },
  {
    name: 'an import of claims in place of others',
    before: async (db) => {
      await takeClaims(db, 20);
      const first = await db.disputes.where({ pack: 'claims-feed' }).first();
      await writeNote(db, `claims-feed/${first?.id}`, 'Look again', { now });
    },
    act: (db) => takeClaims(db, 30),
  },
  {
    name: 'a question of the reader’s',
    before: own,
    act: (db) => writeOwnDispute(db, aDraft({ words: ['Harbour'] }), { now }),
  },
  { name: 'a question deleted', before: own, act: (db) => deleteOwnDispute(db, 'question-1', now) },
  {
    name: 'an account of the reader’s',
    before: own,
    act: (db) => writeOwnAccount(db, 'syria/bridge', { ...anAccountDraft(), id: 'own-3' }, 'en'),
  },
  {
    name: 'a backup put back',
    before: async (db) => {
      await own(db);
      kept = await makeBackup(db, now);
      await writeOwnDispute(db, aDraft({ question: 'Who owned the ferry?', words: ['Owner'] }), { now });
      await updateSettings(() => ({ markStyle: 'list', mutedDisputes: [], introduced: true }));
      await setDismissed('abc', false);
      await setDismissed('later', true);
    },
    act: async (db) => {
      if (kept) await restore(db, kept);
    },
  },
];

let kept: Awaited<ReturnType<typeof makeBackup>> | undefined;
