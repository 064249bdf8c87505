import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readDismissals, setDismissed } from '../../../storage/dismissals.ts';
import {
  DEFAULT_SETTINGS,
  parseSettings,
  readSettings,
  siteOf,
  updateSettings,
  watchSettings,
} from '../../../storage/settings.ts';

beforeEach(() => fakeBrowser.reset());

test.each([
  ['nothing', undefined],
  ['a text', 'paused'],
  ['fields of the wrong kind', { paused: 'yes', sitesOff: 'all', markStyle: 'neon', mutedDisputes: [1], topics: {} }],
])('%s is read as the defaults', (_, value) => {
  expect(parseSettings(value)).toEqual(DEFAULT_SETTINGS);
});

test('changes made at the same time are all kept', async () => {
  await Promise.all([
    updateSettings(() => ({ paused: true })),
    updateSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff, 'a.example'] })),
    updateSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff, 'b.example'] })),
  ]);
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, paused: true, sitesOff: ['a.example', 'b.example'] });
});

test('a watcher hears of changes until its signal aborts', async () => {
  const heard: boolean[] = [];
  const controller = new AbortController();
  watchSettings(({ paused }) => heard.push(paused), controller.signal);
  await updateSettings(() => ({ paused: true }));
  controller.abort();
  await updateSettings(() => ({ paused: false }));
  expect(heard).toEqual([true]);
});

test('a site is named without www', () => {
  expect(siteOf('WWW.Reuters.com')).toBe('reuters.com');
});

test('one damaged field has its default, the others stay', () => {
  const whole = {
    paused: true,
    sitesOff: ['a.example'],
    markStyle: 'margin',
    mutedDisputes: ['test/bridge'],
    mutedStories: ['test/story'],
    introduced: true,
    topics: ['Town'],
  };
  expect(parseSettings(whole)).toEqual(whole);
  for (const field of Object.keys(whole)) {
    for (const damaged of [null, 7, { length: 1 }, '\u0000']) {
      const parsed = parseSettings({ ...whole, [field]: damaged });
      expect(parsed).toEqual({ ...whole, [field]: parseSettings({})[field as keyof typeof whole] });
    }
  }
});

test('of a damaged list what is whole stays', () => {
  expect(parseSettings({ sitesOff: ['a.example', null, 7, 'b.example'] }).sitesOff).toEqual(['a.example', 'b.example']);
});

test('a setting of another version is left alone until settings are changed', async () => {
  await fakeBrowser.storage.local.set({ settings: { markStyle: 'margin', ofAnotherVersion: 1 } });
  expect((await readSettings()).markStyle).toBe('margin');
});

test.each([
  ['a text', 'abc'],
  ['an object', {}],
  ['nothing', null],
])('dismissals that are %s are none, and the next is kept', async (_, damaged) => {
  await fakeBrowser.storage.local.set({ dismissals: damaged });
  expect(await readDismissals()).toEqual(new Set());
  await setDismissed('abc', true);
  expect(await readDismissals()).toEqual(new Set(['abc']));
});
