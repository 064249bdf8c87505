/** Something in every table, written by the extension's own code: what a snapshot is made of. */
import { compileIndex } from '../../matching/compile.ts';
import { saveIndex } from '../../matching/store.ts';
import type { ParallaxDatabase } from '../../storage/db.ts';
import { setDismissed } from '../../storage/dismissals.ts';
import { stageClaims } from '../../storage/import-claims.ts';
import { importPack, previewPack } from '../../storage/import-pack.ts';
import { keepPassage } from '../../storage/kept-passages.ts';
import { readLibrary } from '../../storage/library-store.ts';
import { muteStory } from '../../storage/mute-story.ts';
import { writeNote } from '../../storage/notes.ts';
import { writeOwnAccount } from '../../storage/own-accounts.ts';
import { writeOwnDispute } from '../../storage/own-disputes.ts';
import { installPack } from '../../storage/pack-store.ts';
import { updateSettings } from '../../storage/settings.ts';
import { addSubscription, recordCheck } from '../../storage/subscriptions.ts';
import { aDraft, anAccountDraft } from '../unit/storage/a-draft.ts';
import { aDispute, anAccount, aPack } from '../unit/storage/a-pack.ts';
import { aReview } from '../unit/storage/a-review.ts';

/** A publisher's public key, in form. */
const KEY = Buffer.alloc(32).toString('base64');

/** Fill an empty database, and `browser.storage.local`, as a reader of some months would. */
export async function writeEverything(db: ParallaxDatabase, now: Date): Promise<void> {
  await installPack(db, richPack(), 'built-in');
  for (const version of ['2026.01.01', '2026.02.02']) {
    const disputes = [aDispute('bridge', { accounts: [anAccount(`of-${version.slice(0, 7).replace('.', '-')}`)] })];
    const stories = [{ id: 'story', title: { en: 'Story' }, summary: { en: 'A story.' }, disputes }];
    await importPack(db, await previewPack(db, JSON.stringify(aPack({ id: 'filed', version, stories }))));
  }
  const url = 'https://packs.example/subscribed.json';
  await addSubscription(db, url, now);
  const pack = aPack({ id: 'subscribed', version: '2026.01.01' });
  await recordCheck(db, url, { kind: 'pack', key: KEY, digest: '0'.repeat(64), etag: '"tag"', pack }, now);
  const feed = new Blob([JSON.stringify([aReview(), aReview({ claimReviewed: 'A bridge is made of glass' })])]);
  await (await stageClaims(db, feed, 'feed.json', { now })).publish();
  await writeOwnDispute(db, aDraft(), { now });
  await writeOwnAccount(db, 'syria/bridge', anAccountDraft(), 'en');
  await writeNote(db, 'syria/bridge', 'A thought', { now });
  await keepPassage(
    db,
    {
      title: 'A page',
      url: 'https://a.example/',
      exact: 'Words',
      prefix: 'Some',
      lang: 'en',
      dispute: 'syria/bridge',
      note: 'Look',
    },
    now,
  );
  await updateSettings(() => ({ markStyle: 'margin', sitesOff: ['a.example'], mutedDisputes: ['filed/bridge'] }));
  await muteStory('filed/story', true);
  await setDismissed('0123456789abcdef01234567', true);
  await db.unfinished.put({ key: 'restore', id: 'left', settings: { introduced: true }, dismissals: ['left'] });
  await db.index.put({ key: 'current', stamp: 'of that day', bytes: saveIndex(compileIndex(await readLibrary(db))) });
}

/** A pack in which every field of the format is used. */
function richPack() {
  const source = { publisher: 'A Paper', title: 'A headline', url: 'https://paper.example/1', lang: 'en' };
  return aPack({
    id: 'syria',
    topics: { en: ['Town'], ar: ['بلدة'] },
    stories: [
      {
        id: 'story',
        title: { en: 'Story', ar: 'قصة' },
        summary: { en: 'A story.' },
        timeline: [{ date: '2026-01-01', time: '10:00', text: { en: 'It began.' }, sources: [source] }],
        disputes: [
          aDispute('bridge', {
            background: { en: 'How it came about.' },
            pivot: 'resign',
            groups: [{ id: 'side', label: { en: 'One side' } }],
            related: ['tunnel'],
            raises: { en: ['What happened at the bridge is disputed.'] },
            accounts: [
              anAccount('yes', {
                channel: 'a channel',
                date: '2026-01-02',
                quote: { text: 'It is so.', lang: 'en' },
                caveats: 'A caveat.',
                retracted: true,
                channelStatus: 'unverified',
                group: 'side',
                sign: 1,
                checked: '2026-02',
                sources: [{ ...source, described: true, date: '2026' }],
              }),
              anAccount('no', {
                group: 'side',
                sign: -1,
                claimants: [{ name: 'Speaker', role: 'mayor', concept: 'town' }],
              }),
            ],
          }),
          aDispute('tunnel'),
        ],
      },
    ],
    concepts: [
      { id: 'town', kind: 'place', forms: { en: ['Town'] }, descriptions: { en: ['the old town'] } },
      { id: 'resign', kind: 'predicate', forms: { en: ['resign', 'step down'] } },
    ],
  });
}
