import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ParallaxDatabase } from '../../../storage/db.ts';
import { findDispute } from '../../../storage/dispute-store.ts';
import { importPack, previewPack } from '../../../storage/import-pack.ts';
import type { Frame, Pack } from '../../../storage/model.ts';
import { writeOwnAccount } from '../../../storage/own-accounts.ts';
import { writeOwnDispute } from '../../../storage/own-disputes.ts';
import { holdContents, sweepContents } from '../../../storage/pack-contents.ts';
import { diffPacks } from '../../../storage/pack-diff.ts';
import { installPack } from '../../../storage/pack-store.ts';
import { parsePack, parsePackText } from '../../../storage/parse-pack.ts';
import { packFile, readPack } from '../../../storage/read-pack.ts';
import { removePack } from '../../../storage/remove-pack.ts';
import { aDraft, anAccountDraft } from './a-draft.ts';
import { aDispute, anAccount, aPack } from './a-pack.ts';
import { letsThrough } from './lets-through.ts';

const db = new ParallaxDatabase('import-pack-test');

beforeEach(async () => {
  fakeBrowser.reset();
  await db.delete();
  await db.open();
});

const story = { id: 'story', title: { en: 'Story' }, summary: { en: 'A story.' } };
const packWith = (disputes: Pack['stories'][number]['disputes'], change: Partial<Pack> = {}) =>
  aPack({ stories: [{ ...story, disputes }], ...change });
const text = (pack: Pack) => JSON.stringify(pack);
/** Take a pack in as the reader does. */
const take = async (pack: Pack) => importPack(db, await previewPack(db, text(pack)));

describe('the preview', () => {
  test('of a new pack adds everything and changes nothing yet', async () => {
    const { installed, diff } = await previewPack(db, text(aPack()));
    expect({ installed, ...diff }).toEqual({
      installed: null,
      added: [{ id: 'bridge', question: { en: 'What happened at bridge?' } }],
      changed: [],
      removed: [],
      unchanged: 0,
    });
    expect(await db.packs.count()).toBe(0);
  });

  test('of a newer version says which disputes and accounts differ', async () => {
    await take(packWith([aDispute('bridge'), aDispute('tunnel'), aDispute('harbour')]));
    const bridge = aDispute('bridge', { accounts: [anAccount('yes', { caveats: 'New.' }), anAccount('maybe')] });
    const { installed, diff } = await previewPack(
      db,
      text(packWith([bridge, aDispute('tunnel'), aDispute('road')], { version: '2026.02.01' })),
    );
    expect({ installed, ...diff }).toEqual({
      installed: '2026.01.01',
      added: [{ id: 'road', question: { en: 'What happened at road?' } }],
      changed: [
        {
          id: 'bridge',
          question: { en: 'What happened at bridge?' },
          added: [{ en: 'What maybe says' }],
          changed: [{ en: 'What yes says' }],
          removed: [{ en: 'What no says' }],
          itself: false,
          wording: false,
        },
      ],
      removed: [{ id: 'harbour', question: { en: 'What happened at harbour?' } }],
      unchanged: 1,
    });
  });

  test('does not take the order of accounts or keys for a change', () => {
    const turned = aDispute('bridge', { accounts: [anAccount('no'), anAccount('yes')] });
    const { pivot: _, ...keys } = Object.fromEntries(Object.entries(turned).reverse());
    expect(diffPacks(packWith([aDispute('bridge')]), parsePack(packWith([{ ...turned, ...keys }])))).toMatchObject({
      changed: [],
      unchanged: 1,
    });
  });

  test.each([
    ['the reader’s own', 'own'],
    ['the built-in one', 'test'],
  ])('refuses a file that would take the place of %s', async (_, id) => {
    await installPack(db, aPack(), 'built-in');
    await expect(previewPack(db, text(aPack({ id })))).rejects.toThrow('reserved');
  });
});

test('a pack that is taken in is matched at once: its words let pages through the gate', async () => {
  await take(aPack());
  expect(await letsThrough('Town')).toBe(true);
});

test('an export taken in again is the same pack', async () => {
  await take(aPack());
  await writeOwnAccount(db, 'test/bridge', anAccountDraft(), 'en');
  const file = await packFile(db, 'test');
  expect(parsePackText(file ?? '')).toEqual(await readPack(db, 'test'));
  expect(file).not.toContain('ferry');
  await take(parsePackText(file ?? ''));
  expect(await packFile(db, 'test')).toBe(file);
});

test('any valid pack survives the round trip, its accounts and concepts in order', async () => {
  const sentence = fc
    .string({ minLength: 1, maxLength: 30 })
    .filter((s) => s.trim() !== '' && /^[\x20-\x7e]+$/.test(s));
  const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,9}$/);
  const account = fc.record({
    claim: sentence,
    date: fc.option(fc.constantFrom('2024', '2024-12', '2024-12-08'), { nil: undefined }),
    phrasings: fc.array(sentence, { maxLength: 3 }),
  });
  const dispute = fc.record({
    question: sentence,
    raises: fc.option(fc.array(sentence, { minLength: 1 }), { nil: undefined }),
    frames: fc.option(fc.constant<Frame[]>([{ all: [['town'], ['resign']], none: ['town'] }]), { nil: undefined }),
    accounts: fc.uniqueArray(fc.tuple(id, account), { selector: ([own]) => own, minLength: 1, maxLength: 4 }),
  });
  const disputes = fc.uniqueArray(fc.tuple(id, dispute), { selector: ([own]) => own, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(disputes, async (list) => {
      const pack = parsePack(
        JSON.parse(
          text(
            packWith(
              list.map(([own, { question, raises, frames, accounts }]) =>
                aDispute(own, {
                  question: { en: question },
                  raises: raises && { en: raises },
                  frames,
                  accounts: accounts.map(([name, { claim, date, phrasings }]) =>
                    anAccount(name, { claim: { en: claim }, date, phrasings: { en: phrasings } }),
                  ),
                }),
              ),
            ),
          ),
        ),
      );
      await installPack(db, pack, 'file');
      const once = await readPack(db, 'test');
      expect(diffPacks(pack, parsePack(once)).unchanged).toBe(list.length);
      if (once) await installPack(db, once, 'file');
      expect(await readPack(db, 'test')).toEqual(once);
    }),
    { numRuns: 40 },
  );
});

test('the reader’s own disputes go out under an id that others can take in', async () => {
  await writeOwnDispute(db, aDraft(), { now: new Date('2026-05-01') });
  const pack = parsePackText((await packFile(db, 'own')) ?? '');
  expect(pack.id).toBe('own-2026-05-01');
  await take(pack);
  expect(await findDispute(db, 'own-2026-05-01/question-1')).not.toBeNull();
});

describe('a removed pack', () => {
  test('is gone at once, and its contents when the undo is given up', async () => {
    await take(aPack());
    const removal = await removePack(db, 'test');
    expect(await findDispute(db, 'test/bridge')).toBeNull();
    expect(await letsThrough('Town')).toBe(false);
    await sweepContents(db);
    expect(await db.disputes.count()).toBe(1);
    await removal?.finish();
    expect(await Promise.all(db.tables.map((table) => table.count()))).toEqual(db.tables.map(() => 0));
  });

  test('is back whole when undone', async () => {
    await take(aPack());
    const before = await packFile(db, 'test');
    const removal = await removePack(db, 'test');
    await removal?.undo();
    await sweepContents(db);
    expect(await packFile(db, 'test')).toBe(before);
    expect(await letsThrough('Town')).toBe(true);
  });

  test('does not replace one of its id that was taken in meanwhile', async () => {
    await take(aPack());
    const removal = await removePack(db, 'test');
    await take(aPack({ version: '2026.02.01' }));
    await removal?.undo();
    expect((await db.packs.get('test'))?.version).toBe('2026.02.01');
  });

  test('is never the built-in or the reader’s own', async () => {
    await installPack(db, aPack(), 'built-in');
    await writeOwnDispute(db, aDraft());
    expect(await removePack(db, 'test')).toBeNull();
    expect(await removePack(db, 'own')).toBeNull();
    expect(await db.packs.count()).toBe(2);
  });
});

test('contents without a pack are swept, others stay', async () => {
  await installPack(db, aPack(), 'built-in');
  await installPack(db, aPack({ id: 'killed' }), 'file');
  await db.packs.delete('killed');
  const release = await holdContents();
  expect(await sweepContents(db)).toBe(0);
  await release();
  expect(await sweepContents(db)).toBe(5);
  expect(await readPack(db, 'test')).not.toBeNull();
  expect(await sweepContents(db)).toBe(0);
});
