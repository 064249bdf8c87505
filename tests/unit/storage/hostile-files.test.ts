/**
 * Files that anyone may have made: packs, reviewed claims, backups. Each is refused with a message and nothing is
 * written, or it is taken and then everything that is done with it works.
 */
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { formatDate } from '../../../components/format-date.ts';
import { compileIndex } from '../../../matching/compile.ts';
import { matchBlocks } from '../../../matching/match.ts';
import { backupText, makeBackup } from '../../../storage/backup.ts';
import { ParallaxDatabase } from '../../../storage/db.ts';
import { stageClaims } from '../../../storage/import-claims.ts';
import { importPack, previewPack } from '../../../storage/import-pack.ts';
import { keepPassage } from '../../../storage/kept-passages.ts';
import { readLibrary } from '../../../storage/library-store.ts';
import type { Pack } from '../../../storage/model.ts';
import { writeNote } from '../../../storage/notes.ts';
import { writeOwnDispute } from '../../../storage/own-disputes.ts';
import { installPack } from '../../../storage/pack-store.ts';
import { parseBackupText } from '../../../storage/parse-backup.ts';
import { isHttpUrl, PackError, parsePack, parsePackText } from '../../../storage/parse-pack.ts';
import { readPack } from '../../../storage/read-pack.ts';
import { restore } from '../../../storage/restore.ts';
import { readSettings } from '../../../storage/settings.ts';
import { passageLink } from '../../../storage/text-fragment.ts';
import { check, PATIENCE } from '../generators/check.ts';
import { spoiledFile } from '../generators/spoil.ts';
import { aDraft } from './a-draft.ts';
import { aDispute, anAccount, aPack } from './a-pack.ts';
import { aReview } from './a-review.ts';
import { dumpOf } from './dump.ts';

const db = new ParallaxDatabase('hostile-files-test');

/** A pack that has everything a pack can have. */
const full = aPack({
  topics: { en: ['Town'], ar: ['بلدة'] },
  stories: [
    {
      id: 'story',
      title: { en: 'Story', ru: 'История' },
      summary: { en: 'A story.' },
      timeline: [{ date: '2026-01', time: '08:20', text: { en: 'It began.' }, sources: anAccount('yes').sources }],
      disputes: [
        aDispute('bridge', {
          background: { en: 'Long ago.' },
          pivot: 'resign',
          groups: [{ id: 'them', label: { en: 'Them' } }],
          related: ['tunnel'],
          raises: { en: ['Did they resign in Town?'] },
          accounts: [
            anAccount('yes', { sign: 1, group: 'them', date: '2026-01-31', quote: { text: 'Yes', lang: 'en-GB' } }),
            anAccount('no', { sign: -1, caveats: 'Perhaps.', channel: 'A channel', channelStatus: 'unverified' }),
          ],
        }),
        aDispute('tunnel'),
      ],
    },
  ],
});

beforeEach(async () => {
  fakeBrowser.reset();
  await db.delete();
  await db.open();
  await installPack(db, aPack({ id: 'built' }), 'built-in');
  await writeNote(db, 'built/bridge', 'A note');
});

/** Return what was thrown, or null. */
async function refusalOf(work: () => unknown): Promise<unknown> {
  try {
    await work();
    return null;
  } catch (error) {
    return error;
  }
}

function expectPackError(error: unknown): void {
  expect(error).toBeInstanceOf(PackError);
  if (!(error instanceof PackError)) return;
  expect(error.faults.length).toBeGreaterThan(0);
  expect(error.faults.length).toBeLessThanOrEqual(20);
  for (const { message } of error.faults) expect(message.length).toBeGreaterThan(3);
}

/** Everything that is done with a pack once it is taken. */
function expectUsable(pack: Pack): void {
  const text = JSON.stringify(pack);
  expect(parsePackText(text)).toEqual(pack);
  expect(text).not.toContain('polluted');
  expect(text.isWellFormed() && !/[\u202a-\u202e\u2066-\u2069]/.test(text)).toBe(true);
  for (const { accounts } of pack.stories.flatMap((story) => story.disputes)) {
    for (const { date, sources } of accounts) {
      if (date) formatDate(date, 'en');
      for (const { url } of sources) expect(isHttpUrl(url)).toBe(true);
    }
  }
}

test(
  'a pack is refused and nothing is written, or it is taken and works',
  () =>
    check(
      fc.asyncProperty(spoiledFile(full), async (file) => {
        const before = await dumpOf(db);
        const refusal = await refusalOf(() => previewPack(db, file));
        expect(await dumpOf(db)).toBe(before);
        if (refusal) return expectPackError(refusal);
        const preview = await previewPack(db, file);
        expectUsable(preview.pack);
        await importPack(db, preview);
        expectUsable((await readPack(db, preview.pack.id)) ?? full);
        const index = compileIndex(await readLibrary(db));
        matchBlocks(index, [{ id: 0, text: 'Did they resign in Town? The speaker of yes said so.' }]);
        for (const { id } of await db.packs
          .where('origin')
          .equals('file')
          .toArray()
          .catch(() => []))
          await db.packs.delete(id);
      }),
      300,
    ),
  PATIENCE,
);

test(
  'claims are refused and nothing is written, or they are taken and make a valid pack',
  () =>
    check(
      fc.asyncProperty(
        spoiledFile([aReview(), aReview({ url: 'https://b.example/' })]),
        fc.boolean(),
        async (file, asPage) => {
          const before = await dumpOf(db);
          const text = asPage ? `<script type="application/ld+json">${file}</script>` : file;
          const staging = () => stageClaims(db, new Blob([text]), 'feed.json');
          const refusal = await refusalOf(async () => (await staging()).discard());
          expect(await dumpOf(db)).toBe(before);
          if (refusal) {
            expect(String(refusal)).toMatch(/^(SyntaxError|TypeError): .{4}/);
            return;
          }
          const staged = await staging();
          await staged.publish();
          const pack = await readPack(db, staged.pack);
          if (staged.claims > 0 && pack) expectUsable(parsePack(pack));
        },
      ),
      200,
    ),
  PATIENCE,
);

describe('a backup', () => {
  test(
    'is refused and nothing is written, or it is taken and can be taken again',
    async () => {
      await installPack(db, full, 'file');
      await writeOwnDispute(db, aDraft());
      await keepPassage(db, {
        title: 'Page',
        url: 'https://a.example/',
        exact: 'Words 😀',
        prefix: 'a ',
        suffix: ' b',
        note: 'N',
      });
      const good: unknown = JSON.parse([...backupText(await makeBackup(db))].join(''));
      await check(
        fc.asyncProperty(spoiledFile(good), async (file) => {
          const before = await dumpOf(db);
          const refusal = await refusalOf(() => parseBackupText(file));
          if (refusal) return expectPackError(refusal);
          const failure = await refusalOf(() => restore(db, parseBackupText(file)));
          if (failure) {
            expectPackError(failure);
            expect(await dumpOf(db)).toBe(before);
            return;
          }
          const again = [...backupText(await makeBackup(db))].join('');
          expect(again).not.toContain('polluted');
          await restore(db, parseBackupText(again));
          for (const passage of await db.keptPassages.toArray()) {
            expect(URL.canParse(passageLink(passage.url, passage))).toBe(true);
            formatDate(passage.kept.slice(0, 10), 'en');
          }
          expect((await readSettings()).markStyle).toMatch(/^(underline|background|margin|list)$/);
          expect(await db.packs.get('built')).toMatchObject({ origin: 'built-in' });
        }),
        150,
      );
    },
    PATIENCE,
  );

  test('of very many own words is taken back', async () => {
    const words = Array.from({ length: 150 }, (_, at) => `word${at}`);
    await writeOwnDispute(db, { ...aDraft(), words });
    await writeOwnDispute(db, { ...aDraft(), words: words.map((word) => `other${word}`) });
    const file = [...backupText(await makeBackup(db))].join('');
    await restore(db, parseBackupText(file));
    expect(await db.disputes.where({ pack: 'own' }).count()).toBe(2);
  });
});

describe('a file of extreme size or shape is refused, and soon', () => {
  const long = 'x'.repeat(10_000_000);
  test.each<[string, () => string]>([
    ['a million faults', () => `{"format":1,"stories":[${'0,'.repeat(4_000_000)}0]}`],
    ['a million unknown fields', () => `{${Array.from({ length: 300_000 }, (_, at) => `"k${at}":0`).join()}}`],
    [
      'a million missing references',
      () =>
        JSON.stringify(
          aPack({
            stories: [
              {
                id: 's',
                title: { en: 'S' },
                summary: { en: 'S' },
                disputes: Array.from({ length: 3000 }, (_, at) =>
                  aDispute(`d${at}`, { about: [Array.from({ length: 100 }, (_, place) => `none${place}`)] }),
                ),
              },
            ],
          }),
        ),
    ],
    ['arrays 10 million deep', () => '['.repeat(10_000_000)],
    ['objects 2 million deep', () => `${'{"stories":'.repeat(2_000_000)}0${'}'.repeat(2_000_000)}`],
    ['a text of 10 MB', () => JSON.stringify(aPack({ title: { en: long } }))],
    ['an id of 10 MB', () => JSON.stringify(aPack({ id: long }))],
    [
      'a language tag of 10 MB',
      () =>
        JSON.stringify(
          aPack({
            stories: [
              {
                ...full.stories[0],
                disputes: [
                  aDispute('d', {
                    accounts: [anAccount('a', { quote: { text: 'x', lang: `en${'-aaaaaaaa'.repeat(1_000_000)}` } })],
                  }),
                ],
              },
            ],
          } as object),
        ),
    ],
    [
      'an address of 10 MB',
      () => JSON.stringify(aPack()).replace('https://paper.example/1', `https://a.example/${long}`),
    ],
    [
      'too many phrasings',
      () =>
        JSON.stringify(
          aPack({
            stories: [
              {
                id: 's',
                title: { en: 'S' },
                summary: { en: 'S' },
                disputes: [
                  aDispute('d', {
                    accounts: Array.from({ length: 50 }, (_, at) =>
                      anAccount(`a${at}`, { phrasings: { en: Array.from({ length: 200 }, (_, n) => `p${n}`) } }),
                    ),
                  }),
                ],
              },
            ],
          }),
        ),
    ],
    [
      'too many disputes to match',
      () =>
        JSON.stringify(
          aPack({
            stories: [
              {
                id: 's',
                title: { en: 'S' },
                summary: { en: 'S' },
                disputes: Array.from({ length: 5001 }, (_, at) => aDispute(`d${at}`)),
              },
            ],
          }),
        ),
    ],
    [
      'too many concepts',
      () =>
        JSON.stringify(
          aPack({
            concepts: [
              ...aPack().concepts,
              ...Array.from({ length: 20_000 }, (_, at) => ({ id: `c${at}`, kind: 'place' as const, forms: {} })),
            ],
          }),
        ),
    ],
  ])(
    '%s',
    async (_, make) => {
      expectPackError(await refusalOf(() => parsePackText(make())));
      expectPackError(await refusalOf(() => parseBackupText(make())));
    },
    30_000,
  );

  // One pattern over the whole file once took time that grew with the square of its length.
  test.each([
    ['scripts that never end', '<script type="application/ld+json">'],
    ['tags that never end', '<script type '],
    ['opening brackets', '<'],
    ['spaces', ' '],
  ])(
    'a saved page of %s',
    async (_, part) => {
      const html = `<html>${part.repeat(8_000_000 / part.length)}`;
      const staged = await stageClaims(db, new Blob([html]), 'page.html');
      expect(staged.claims).toBe(0);
      await staged.discard();
    },
    20_000,
  );

  test('a review with texts of 10 MB', async () => {
    const review = aReview({
      claimReviewed: `A claim ${'<b>'.repeat(1_000_000)} ${long}`,
      reviewBody: ' '.repeat(9_000_000),
    });
    const staged = await stageClaims(db, new Blob([JSON.stringify(review)]), 'feed.json');
    expect(staged.claims).toBe(1);
    await staged.discard();
  }, 20_000);
});
