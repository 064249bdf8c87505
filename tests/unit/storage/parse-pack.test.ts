import { describe, expect, test } from 'vitest';
import { MAX_PACK_BYTES, PackError, parsePack, parsePackText } from '../../../storage/parse-pack.ts';
import { aDispute, anAccount, aPack } from './a-pack.ts';

/** Return the faults that a pack is refused with; fails when it is taken. */
function faultsOf(parse: () => unknown): readonly { path: string; message: string }[] {
  try {
    parse();
  } catch (error) {
    if (error instanceof PackError) return error.faults;
    throw error;
  }
  throw new Error('The pack was taken.');
}

/** Return a pack whose only dispute or account is spoiled. */
const withDispute = (change: object) =>
  aPack({ stories: [{ ...story, disputes: [{ ...aDispute('bridge'), ...change }] }] });
const withAccount = (change: object) =>
  withDispute({ accounts: [{ ...anAccount('yes'), ...change }, anAccount('no')] });
const withSource = (change: object) =>
  withAccount({ sources: [{ publisher: 'A', title: 'T', url: 'https://a.example/', lang: 'en', ...change }] });
const story = { id: 'story', title: { en: 'Story' }, summary: { en: 'A story.' } };
const D = 'stories[0].disputes[0]';

test('a valid pack comes back unchanged', () => {
  expect(parsePack(structuredClone(aPack()))).toEqual(aPack());
});

describe('a pack is refused with the path of its fault', () => {
  test.each([
    ['not an object', 'text', '', 'Invalid type'],
    ['a missing field', { ...aPack(), title: undefined }, 'title', 'English is required'],
    ['an unknown field', { ...aPack(), extra: 1 }, 'extra', 'Invalid key'],
    ['another format', { ...aPack(), format: 2 }, 'format', 'not format 1'],
    ['a wrong id', { ...aPack(), id: '../etc' }, 'id', 'not an id'],
    ['an impossible date', withAccount({ date: '2024-02-30' }), `${D}.accounts[0].date`, 'not a date'],
    ['a date of another form', withAccount({ date: '16/12/2024' }), `${D}.accounts[0].date`, 'not a date'],
    [
      'a script as URL',
      withSource({ url: 'javascript:alert(1)' }),
      `${D}.accounts[0].sources[0].url`,
      'not an http(s) URL',
    ],
    ['no URL at all', withSource({ url: 'paper' }), `${D}.accounts[0].sources[0].url`, 'not an http(s) URL'],
    ['an unknown language', withDispute({ question: { en: 'Q?', xx: 'Q?' } }), `${D}.question.xx`, 'unknown language'],
    ['a text without English', withDispute({ question: { ar: 'سؤال' } }), `${D}.question.en`, 'English is required'],
    ['an account without a source', withAccount({ sources: [] }), `${D}.accounts[0].sources`, 'no source'],
    ['an account without a claimant', withAccount({ claimants: [] }), `${D}.accounts[0].claimants`, 'no claimant'],
    [
      'a right-to-left override',
      withAccount({ gist: { en: 'safe \u202e text' } }),
      `${D}.accounts[0].gist.en`,
      'control characters',
    ],
    ['a lone surrogate', withAccount({ gist: { en: 'half \ud83d' } }), `${D}.accounts[0].gist.en`, 'broken Unicode'],
    ['a concept that is nowhere', withDispute({ about: [['nowhere']] }), `${D}.about[0]`, '"nowhere"'],
    [
      'a frame of a concept that is nowhere',
      withDispute({ frames: [{ all: [['nowhere']] }] }),
      `${D}.frames[0]`,
      'concept',
    ],
    [
      'a frame of an account that is nowhere',
      withDispute({ frames: [{ account: 'nowhere', all: [['town']] }] }),
      `${D}.frames[0].account`,
      '"nowhere"',
    ],
    ['a frame without a slot', withDispute({ frames: [{ all: [] }] }), `${D}.frames[0].all`, 'has no slot'],
    ['a group that is nowhere', withAccount({ group: 'nowhere' }), `${D}.accounts[0].group`, '"nowhere"'],
    ['a sign without a pivot', withAccount({ sign: 1 }), `${D}.accounts[0].sign`, 'no pivot'],
    ['an account id used twice', withAccount({ id: 'no' }), `${D}.accounts[1].id`, 'used twice'],
  ])('%s', (_, value, path, message) => {
    expect(faultsOf(() => parsePack(value))).toContainEqual({ path, message: expect.stringContaining(message) });
  });

  test('a dispute id used in two stories', () => {
    const disputes = [aDispute('bridge')];
    const pack = aPack({
      stories: [
        { ...story, disputes },
        { ...story, id: 'other', disputes },
      ],
    });
    expect(faultsOf(() => parsePack(pack))).toEqual([
      { path: 'stories[1].disputes[0].id', message: '"bridge" is used twice' },
    ]);
  });

  test('text that is not JSON', () => {
    expect(faultsOf(() => parsePackText('{'))[0]?.message).toContain('is not JSON');
  });

  test('50 MB, before anything is parsed', () => {
    const text = ' '.repeat(50 * 1024 * 1024);
    expect(faultsOf(() => parsePackText(text))[0]?.message).toBe(`is larger than ${MAX_PACK_BYTES / 1024 / 1024} MB`);
  });
});
