import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { compileIndex } from '../../../matching/compile.ts';
import { matchBlocks } from '../../../matching/match.ts';
import { ChangedMeanwhile } from '../../../storage/changed-meanwhile.ts';
import { ParallaxDatabase } from '../../../storage/db.ts';
import { findDispute } from '../../../storage/dispute-store.ts';
import { readLibrary } from '../../../storage/library-store.ts';
import { deleteOwnDispute, findOwnDraft, writeOwnDispute } from '../../../storage/own-disputes.ts';
import { installPack } from '../../../storage/pack-store.ts';
import { aDraft, anAccountDraft } from './a-draft.ts';
import { aPack } from './a-pack.ts';
import { letsThrough } from './lets-through.ts';

const db = new ParallaxDatabase('own-disputes-test');

beforeEach(async () => {
  fakeBrowser.reset();
  await db.delete();
  await db.open();
});

test('a dispute of the reader is read like any other', async () => {
  const key = await writeOwnDispute(db, aDraft());
  expect(key).toBe('own/question-1');
  expect(await findDispute(db, key)).toMatchObject({
    pack: 'own',
    question: { en: 'Why did the ferry Aurora sink?' },
    accounts: [
      {
        claim: { en: 'The ferry was overloaded' },
        claimants: [{ name: 'Harbour Authority' }],
        sources: [{ publisher: 'harbour.example', url: 'https://www.harbour.example/report' }],
      },
      { claim: { en: 'The ferry hit a mine' } },
    ],
  });
});

test('it is matched on pages at once', async () => {
  await installPack(db, aPack(), 'built-in');
  await writeOwnDispute(db, aDraft());
  const index = compileIndex(await readLibrary(db));
  const [overloaded, mine] = aDraft().accounts.map(({ phrasings }) => phrasings[0] ?? '');
  const texts = [overloaded ?? '', mine ?? '', 'The weather will be fine on Sunday.'];
  const matches = matchBlocks(
    index,
    texts.map((text, id) => ({ id, text, lang: 'en' })),
  );
  expect(texts.map((_, id) => matches.find(({ block }) => block === id)?.dispute)).toEqual([
    'own/question-1',
    'own/question-1',
    undefined,
  ]);
});

test('its words let pages through the gate, beside those of other packs', async () => {
  await installPack(db, aPack(), 'built-in');
  await writeOwnDispute(db, aDraft());
  for (const word of ['Aurora', 'ferry', 'Town']) expect(await letsThrough(word)).toBe(true);
});

test('every change raises the revision, so that the matcher compiles anew', async () => {
  const revisions = [];
  await writeOwnDispute(db, aDraft());
  revisions.push((await db.packs.get('own'))?.revision);
  await writeOwnDispute(db, aDraft({ id: 'question-1', question: 'What sank the Aurora?' }));
  revisions.push((await db.packs.get('own'))?.revision);
  await deleteOwnDispute(db, 'question-1');
  revisions.push((await db.packs.get('own'))?.revision);
  expect(new Set(revisions).size).toBe(3);
});

test('the draft of a dispute is what was written', async () => {
  const draft = aDraft({ language: 'ru', question: 'Почему затонул паром «Аврора»?', words: ['Аврора'] });
  await writeOwnDispute(db, draft);
  const written = await findOwnDraft(db, 'question-1');
  expect(written).toEqual({
    ...draft,
    id: 'question-1',
    accounts: draft.accounts.map((account, n) => ({
      ...account,
      id: `account-${n + 1}`,
      publisher: 'harbour.example',
    })),
  });
  expect((await findDispute(db, 'own/question-1'))?.question.ru).toBe('Почему затонул паром «Аврора»?');
});

test('changing a dispute keeps the ids of its accounts', async () => {
  await writeOwnDispute(db, aDraft());
  const draft = await findOwnDraft(db, 'question-1');
  if (!draft) throw new Error('There is no draft.');
  await writeOwnDispute(db, {
    ...draft,
    accounts: [anAccountDraft({ claim: 'It capsized' }), ...draft.accounts.slice(1)],
  });
  const ids = (await findDispute(db, 'own/question-1'))?.accounts.map(({ id, claim }) => [id, claim.en]);
  expect(ids).toEqual([
    ['account-1', 'It capsized'],
    ['account-2', 'The ferry hit a mine'],
  ]);
});

test('of two windows that change one dispute, the later does not replace the earlier unseen', async () => {
  await writeOwnDispute(db, aDraft());
  const begun = await findOwnDraft(db, 'question-1');
  if (!begun) throw new Error('There is no draft.');
  await writeOwnDispute(db, { ...begun, question: 'The first window?' }, { begun });
  const refused = writeOwnDispute(db, { ...begun, question: 'The second window?' }, { begun });
  await expect(refused).rejects.toThrow(ChangedMeanwhile);
  expect((await findOwnDraft(db, 'question-1'))?.question).toBe('The first window?');
  const current = await refused.catch((error: unknown) => (error instanceof ChangedMeanwhile ? error.current : null));
  await writeOwnDispute(db, { ...begun, question: 'The second window?' }, { begun: current });
  expect((await findOwnDraft(db, 'question-1'))?.question).toBe('The second window?');
});

test('a dispute that was deleted in another window is not there again unseen', async () => {
  await writeOwnDispute(db, aDraft());
  const begun = await findOwnDraft(db, 'question-1');
  if (!begun) throw new Error('There is no draft.');
  await deleteOwnDispute(db, 'question-1');
  await expect(writeOwnDispute(db, begun, { begun })).rejects.toMatchObject({
    name: 'ChangedMeanwhile',
    current: null,
  });
  await writeOwnDispute(db, begun, { begun: null });
  expect(await findOwnDraft(db, 'question-1')).toEqual(begun);
});

test('a deleted dispute is put back whole, in its place', async () => {
  await writeOwnDispute(db, aDraft());
  await writeOwnDispute(db, aDraft({ question: 'Who owned the ferry?' }));
  const before = await readLibrary(db);
  const undo = await deleteOwnDispute(db, 'question-1');
  expect(await findDispute(db, 'own/question-1')).toBeNull();
  expect((await readLibrary(db)).disputes).toHaveLength(1);
  await undo();
  expect(await readLibrary(db)).toEqual(before);
});

test.each([
  ['no question', aDraft({ question: ' ' }), 'question'],
  ['no word that its passages have', aDraft({ words: ['', ' '] }), 'words'],
  ['no account', aDraft({ accounts: [] }), 'accounts'],
  ['an account without a claim', aDraft({ accounts: [anAccountDraft({ claim: '' })] }), 'accounts[0].claim'],
  ['an account without a source', aDraft({ accounts: [anAccountDraft({ url: '' })] }), 'accounts[0].sources[0]'],
  [
    'a script for a source',
    aDraft({ accounts: [anAccountDraft({ url: 'javascript:1', publisher: 'P' })] }),
    'accounts[0].sources[0].url',
  ],
  ['an impossible date', aDraft({ accounts: [anAccountDraft({ date: '2026-02-30' })] }), 'accounts[0].date'],
])('a draft with %s is refused and nothing is written', async (_, draft, path) => {
  await expect(writeOwnDispute(db, draft)).rejects.toThrow(path);
  expect(await db.disputes.count()).toBe(0);
  expect(await db.packs.count()).toBe(0);
});
